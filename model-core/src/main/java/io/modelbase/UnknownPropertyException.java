package io.modelbase;

import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * Thrown when a sort or a path names a property that a model doesn't store. Where the
 * name came from a client, this is a bad request of theirs.
 *
 * @since 0.1.0
 */
public class UnknownPropertyException extends InvalidDataAccessApiUsageException {

	private final Class<?> modelType;

	private final String property;

	/**
	 * Creates the exception.
	 * @param modelType the model's class
	 * @param property the unknown name or path
	 * @param message what failed, and the cure
	 */
	public UnknownPropertyException(Class<?> modelType, String property, String message) {
		super(message);
		this.modelType = modelType;
		this.property = property;
	}

	/**
	 * Returns the model's class.
	 * @return the class
	 */
	public Class<?> getModelType() {
		return this.modelType;
	}

	/**
	 * Returns the unknown name or path.
	 * @return the name as it was given
	 */
	public String getProperty() {
		return this.property;
	}

}
