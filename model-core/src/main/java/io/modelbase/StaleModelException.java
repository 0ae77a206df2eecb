package io.modelbase;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Thrown when a model was to be written or deleted, and its row no longer has the version
 * that the model was read with.
 *
 * @since 0.1.0
 */
public class StaleModelException extends OptimisticLockingFailureException {

	private final Class<?> modelType;

	private final transient Object id;

	private final transient @Nullable Object version;

	/**
	 * Creates the exception.
	 * @param modelType the model's class
	 * @param id the model's id
	 * @param version the version that the row was expected to have
	 * @param message what failed, and the cure
	 */
	public StaleModelException(Class<?> modelType, Object id, @Nullable Object version, String message) {
		super(message);
		this.modelType = modelType;
		this.id = id;
		this.version = version;
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
	 * Returns the version that the row was expected to have.
	 * @return the version, or null if the model had none
	 */
	public @Nullable Object getVersion() {
		return this.version;
	}

}
