package io.modelbase;

import org.springframework.dao.DataRetrievalFailureException;

/**
 * Thrown when a row that must exist does not: by {@code get(id)}, and by the update of a
 * model whose row was deleted meanwhile.
 *
 * @since 0.1.0
 */
public class ModelNotFoundException extends DataRetrievalFailureException {

	private final Class<?> modelType;

	private final transient Object id;

	/**
	 * Creates the exception.
	 * @param modelType the model's class
	 * @param id the id that was looked for
	 * @param message what failed, and the cure
	 */
	public ModelNotFoundException(Class<?> modelType, Object id, String message) {
		super(message);
		this.modelType = modelType;
		this.id = id;
	}

	/**
	 * Returns the model's class.
	 * @return the class
	 */
	public Class<?> getModelType() {
		return this.modelType;
	}

	/**
	 * Returns the id that was looked for.
	 * @return the id
	 */
	public Object getId() {
		return this.id;
	}

}
