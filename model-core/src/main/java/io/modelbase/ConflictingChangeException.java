package io.modelbase;

import java.util.List;

import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Thrown when a model was to take over what its row has now, and properties that were
 * changed in the model were changed in the row too.
 *
 * @since 0.1.0
 */
public class ConflictingChangeException extends OptimisticLockingFailureException {

	private final Class<?> modelType;

	private final transient Object id;

	private final List<String> properties;

	/**
	 * Creates the exception.
	 * @param modelType the model's class
	 * @param id the model's id
	 * @param properties the paths of the properties that both sides changed
	 * @param message what failed, and the cure
	 */
	public ConflictingChangeException(Class<?> modelType, Object id, List<String> properties, String message) {
		super(message);
		this.modelType = modelType;
		this.id = id;
		this.properties = List.copyOf(properties);
	}

	/**
	 * Returns the model's class.
	 * @return the class
	 */
	public Class<?> getModelType() {
		return this.modelType;
	}

	/**
	 * Returns the model's id.
	 * @return the id
	 */
	public Object getId() {
		return this.id;
	}

	/**
	 * Returns the properties that both sides changed.
	 * @return their paths
	 */
	public List<String> getProperties() {
		return this.properties;
	}

}
