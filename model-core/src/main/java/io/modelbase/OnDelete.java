package io.modelbase;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what becomes of a row when the row that its {@link ToOne} points at is deleted.
 * The foreign key that {@code modelbase.schema.mode=create} makes does it in the
 * database; where a migration makes the tables, it has to say the same.
 *
 * @since 0.1.0
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnDelete {

	/**
	 * Says what happens.
	 * @return the action
	 */
	Action value();

	/** What happens to the row that points at a deleted one. */
	enum Action {

		/** It is deleted too. */
		CASCADE,
		/** Its foreign key becomes null. */
		SET_NULL,
		/** The target can't be deleted as long as it is pointed at. The default. */
		RESTRICT

	}

}
