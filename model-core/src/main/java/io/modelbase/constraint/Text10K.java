package io.modelbase.constraint;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Size;

/**
 * A longer text of at most 10,240 characters, null allowed.
 *
 * @since 0.1.0
 */
@Documented
@Constraint(validatedBy = {})
@Size(max = 10240)
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE,
		ElementType.TYPE_USE })
public @interface Text10K {

	/**
	 * Returns the message of a violation; each composed constraint has its own.
	 * @return the message or its key in braces
	 */
	String message() default "";

	/**
	 * Returns the validation groups that the constraint belongs to.
	 * @return the groups, none for the default one
	 */
	Class<?>[] groups() default {};

	/**
	 * Returns what else is attached to a violation.
	 * @return the payload
	 */
	Class<? extends Payload>[] payload() default {};

}
