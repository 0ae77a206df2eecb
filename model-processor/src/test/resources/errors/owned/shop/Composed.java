package shop;

import io.modelbase.Owned;

@Owned
@interface Composed {

}
