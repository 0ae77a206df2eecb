package io.modelbase.metamodel;

/**
 * An attribute that holds a number.
 *
 * @param <M> the model
 * @param <N> the Java type of the property, boxed
 * @since 0.1.0
 */
public final class NumericAttribute<M, N extends Number & Comparable<? super N>> extends ComparableAttribute<M, N> {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates an attribute. Called by generated code.
	 * @param root the model
	 * @param path the names of the properties that lead to the column, joined by dots
	 */
	public NumericAttribute(Class<M> root, String path) {
		super(root, path);
	}

}
