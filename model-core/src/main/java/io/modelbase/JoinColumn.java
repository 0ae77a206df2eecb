package io.modelbase;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the column that holds the foreign key of a {@link ToOne}. Without it, it is the
 * property's column name and {@code _id}: {@code author_id} for {@code author}.
 *
 * @since 0.1.0
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface JoinColumn {

	/**
	 * Names the column.
	 * @return the column's name
	 */
	String value();

}
