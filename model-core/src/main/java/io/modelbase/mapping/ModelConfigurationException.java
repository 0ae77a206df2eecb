package io.modelbase.mapping;

import org.springframework.core.NestedRuntimeException;

/**
 * Thrown at start-up, or when a model is first used, if a model or the application's
 * configuration can't work. Says what is wrong and what to do about it.
 *
 * @since 0.1.0
 */
public class ModelConfigurationException extends NestedRuntimeException {

	private final String description;

	private final String action;

	/**
	 * Creates the exception.
	 * @param description what is wrong
	 * @param action the cure
	 */
	public ModelConfigurationException(String description, String action) {
		super(description + " " + action);
		this.description = description;
		this.action = action;
	}

	/**
	 * Returns what is wrong.
	 * @return one or more sentences
	 */
	public String getDescription() {
		return this.description;
	}

	/**
	 * Returns the cure.
	 * @return one or more sentences
	 */
	public String getAction() {
		return this.action;
	}

}
