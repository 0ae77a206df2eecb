package io.modelbase.validation;

import io.modelbase.ToMany;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Checks how many elements a {@link ToMany} has. While not all are known, none is missing
 * and none too many.
 *
 * @since 0.1.0
 */
public final class SizeValidatorForToMany implements ConstraintValidator<Size, ToMany<?>> {

	private int min;

	private int max;

	/** Creates the validator. */
	public SizeValidatorForToMany() {
	}

	@Override
	public void initialize(Size constraint) {
		this.min = constraint.min();
		this.max = constraint.max();
	}

	@Override
	public boolean isValid(@Nullable ToMany<?> collection, ConstraintValidatorContext context) {
		return collection == null || !collection.isLoaded()
				|| (collection.size() >= this.min && collection.size() <= this.max);
	}

}
