package shop;

import io.modelbase.LongModel;
import io.modelbase.ToOne;

public class Translation extends LongModel {

	private ToOne<Article> original = ToOne.none();

}
