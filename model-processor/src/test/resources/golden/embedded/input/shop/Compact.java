package shop;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import org.springframework.data.relational.core.mapping.Embedded;

@Retention(RetentionPolicy.RUNTIME)
@Embedded(onEmpty = Embedded.OnEmpty.USE_NULL)
@interface Compact {

}
