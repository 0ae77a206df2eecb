package io.modelbase.repository;

import io.modelbase.ModelBase;
import io.modelbase.ToOne;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.InvalidDataAccessApiUsageException;

/** The key that a column holds for a reference or a model. */
final class ReferenceKey {

	private ReferenceKey() {
	}

	/**
	 * Returns a key.
	 * @param value a reference, a model, or anything else, which is a key itself
	 * @param asked what the value was given for, for messages
	 * @return the key, null for a reference that is none
	 * @throws InvalidDataAccessApiUsageException if a model has no id yet
	 */
	static @Nullable Object of(@Nullable Object value, Object asked) {
		if (value instanceof ToOne<?> reference) {
			return reference.isNone() ? null : saved(reference.key(), asked);
		}
		return (value instanceof ModelBase<?> model) ? saved(model.getId(), asked) : value;
	}

	private static Object saved(@Nullable Object key, Object asked) {
		if (key == null) {
			throw new InvalidDataAccessApiUsageException(
					"%s was given a model that has no id yet, so that no row refers to it. Save it first."
						.formatted(asked));
		}
		return key;
	}

}
