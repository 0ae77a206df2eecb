package io.modelbase;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that no two rows have the same value in this property's column. Schema creation
 * turns it into a {@code UNIQUE} constraint; the database enforces it, and a write that
 * violates it fails with {@link org.springframework.dao.DuplicateKeyException}.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Unique {

}
