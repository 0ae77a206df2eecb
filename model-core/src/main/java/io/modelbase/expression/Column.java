package io.modelbase.expression;

/**
 * Port to a column: names the property that is stored in it by a path from a model.
 *
 * @param <M> the model that the path starts from
 * @param <V> the Java type of the property
 * @since 0.1.0
 */
public non-sealed interface Column<M, V> extends Selectable<M, V> {

	/**
	 * Returns the model that the path starts from.
	 * @return the model's class
	 */
	Class<M> root();

	/**
	 * Returns the names of the properties that lead to the column, joined by dots.
	 * @return for example {@code email}, or {@code address.city} within an embedded
	 * object
	 */
	String path();

	/**
	 * Returns the Java type of the property.
	 * @return the type, boxed if it is primitive
	 */
	Class<?> type();

}
