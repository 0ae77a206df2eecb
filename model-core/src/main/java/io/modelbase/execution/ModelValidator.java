package io.modelbase.execution;

import java.util.function.Predicate;

/**
 * Checks models before they are written.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ModelValidator {

	/** Checks nothing. */
	ModelValidator NONE = (model, unread) -> {
	};

	/**
	 * Checks a model.
	 * @param model the model
	 * @param unread tells of a property path whether its column was never read and the
	 * property not set since, so that its value says nothing
	 * @throws RuntimeException if the model is invalid
	 */
	void validate(Object model, Predicate<String> unread);

}
