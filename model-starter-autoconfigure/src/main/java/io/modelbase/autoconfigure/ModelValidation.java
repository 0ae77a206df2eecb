package io.modelbase.autoconfigure;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.ClassUtils;

/**
 * Validates models before they are written, if there is a validator. One exception
 * carries all violations of a model.
 */
final class ModelValidation implements Consumer<Object> {

	private final ObjectProvider<Validator> validator;

	ModelValidation(ObjectProvider<Validator> validator) {
		this.validator = validator;
	}

	@Override
	public void accept(Object model) {
		this.validator.ifUnique((validator) -> validate(validator, model));
	}

	private static void validate(Validator validator, Object model) {
		Set<ConstraintViolation<Object>> violations = validator.validate(model);
		if (!violations.isEmpty()) {
			throw new ConstraintViolationException(violations.stream()
				.map((violation) -> violation.getPropertyPath() + " " + violation.getMessage())
				.sorted()
				.collect(Collectors.joining(", ", ClassUtils.getShortName(model.getClass()) + " is invalid: ", "")),
					violations);
		}
	}

}
