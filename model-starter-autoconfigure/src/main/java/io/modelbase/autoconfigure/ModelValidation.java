package io.modelbase.autoconfigure;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.modelbase.execution.ModelValidator;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.ClassUtils;

/**
 * Validates models before they are written, if there is a validator. One exception
 * carries all violations of a model.
 */
final class ModelValidation implements ModelValidator {

	private final ObjectProvider<Validator> validator;

	ModelValidation(ObjectProvider<Validator> validator) {
		this.validator = validator;
	}

	@Override
	public void validate(Object model, Predicate<String> unread) {
		this.validator.ifUnique((validator) -> {
			Set<ConstraintViolation<Object>> violations = validator.validate(model)
				.stream()
				.filter((violation) -> !unread.test(property(violation)))
				.collect(Collectors.toSet());
			if (!violations.isEmpty()) {
				throw new ConstraintViolationException(message(model, violations), violations);
			}
		});
	}

	/** The path of the property, without the place in a collection that it may hold. */
	private static String property(ConstraintViolation<?> violation) {
		String path = violation.getPropertyPath().toString();
		int element = path.indexOf('[');
		return (element < 0) ? path : path.substring(0, element);
	}

	private static String message(Object model, Set<ConstraintViolation<Object>> violations) {
		return violations.stream()
			.map((violation) -> violation.getPropertyPath() + " " + violation.getMessage())
			.sorted()
			.collect(Collectors.joining(", ", ClassUtils.getShortName(model.getClass()) + " is invalid: ", ""));
	}

}
