package shop;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import jakarta.validation.constraints.NotNull;

@NotNull
@Retention(RetentionPolicy.RUNTIME)
@interface Required {

}
