package io.modelbase.autoconfigure;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.modelbase.ToOne;
import io.modelbase.execution.ModelValidator;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Validates models before they are written, if there is a validator. One exception
 * carries all violations of a model.
 */
final class ModelValidation implements ModelValidator {

	private final ObjectProvider<Validator> validator;

	private final Map<Class<?>, List<Field>> references = new ConcurrentHashMap<>();

	ModelValidation(ObjectProvider<Validator> validator) {
		this.validator = validator;
	}

	@Override
	public void validate(Object model, Predicate<String> unread) {
		this.validator.ifUnique((validator) -> {
			Set<ConstraintViolation<Object>> violations = Stream
				.concat(validator.validate(model).stream(), ofNullReferences(model, validator))
				.filter((violation) -> !unread.test(property(violation)))
				.collect(Collectors.toSet());
			if (!violations.isEmpty()) {
				throw new ConstraintViolationException(message(model, violations), violations);
			}
		});
	}

	/**
	 * A reference that is null counts as none, but Bean Validation doesn't look into what
	 * is null.
	 */
	@SuppressWarnings("unchecked")
	private Stream<ConstraintViolation<Object>> ofNullReferences(Object model, Validator validator) {
		return this.references.computeIfAbsent(model.getClass(), ModelValidation::references)
			.stream()
			.filter((field) -> ReflectionUtils.getField(field, model) == null)
			.flatMap((field) -> validator.validateValue((Class<Object>) model.getClass(), field.getName(), ToOne.none())
				.stream());
	}

	private static List<Field> references(Class<?> type) {
		List<Field> fields = new ArrayList<>();
		ReflectionUtils.doWithFields(type, (field) -> {
			ReflectionUtils.makeAccessible(field);
			fields.add(field);
		}, (field) -> field.getType() == ToOne.class && !Modifier.isStatic(field.getModifiers()));
		return List.copyOf(fields);
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
