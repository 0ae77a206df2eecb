package io.modelbase;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the table that links the two sides of a many-to-many relation. Its primary key is
 * both foreign keys. Put it on one side; the other side says {@link MappedBy}. If the
 * link has columns of its own, declare a model for it with two {@link ToOne}s instead.
 *
 * @since 0.1.0
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface JoinTable {

	/**
	 * Names the table.
	 * @return the table's name
	 */
	String value();

	/**
	 * Names the column that points at the model which declares the relation.
	 * @return the column's name, by default that of the model's table without
	 * {@code @Table}, and {@code _id}: {@code article_id}
	 */
	String joinColumn() default "";

	/**
	 * Names the column that points at the related model.
	 * @return the column's name, by default likewise; the property's name and {@code _id}
	 * if a model is linked with itself
	 */
	String inverseJoinColumn() default "";

}
