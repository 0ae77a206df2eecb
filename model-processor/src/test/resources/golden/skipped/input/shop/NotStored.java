package shop;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import org.springframework.data.annotation.Transient;

@Transient
@Retention(RetentionPolicy.RUNTIME)
@interface NotStored {

}
