package io.modelbase.validation;

import io.modelbase.ToMany;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a {@link ToMany} has an element. While not all are known, there may be one.
 *
 * @since 0.1.0
 */
public final class NotEmptyValidatorForToMany implements ConstraintValidator<NotEmpty, ToMany<?>> {

	/** Creates the validator. */
	public NotEmptyValidatorForToMany() {
	}

	@Override
	public boolean isValid(@Nullable ToMany<?> collection, ConstraintValidatorContext context) {
		return collection != null && (!collection.isLoaded() || !collection.isEmpty());
	}

}
