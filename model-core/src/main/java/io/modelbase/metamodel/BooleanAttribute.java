package io.modelbase.metamodel;

import io.modelbase.expression.Condition;

/**
 * An attribute that is true or false.
 *
 * @param <M> the model
 * @since 0.1.0
 */
public final class BooleanAttribute<M> extends ComparableAttribute<M, Boolean> {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates an attribute. Called by generated code.
	 * @param root the model
	 * @param path the names of the properties that lead to the column, joined by dots
	 */
	public BooleanAttribute(Class<M> root, String path) {
		super(root, path);
	}

	/**
	 * Tests whether the column is true.
	 * @return the condition
	 */
	public Condition<M> isTrue() {
		return eq(true);
	}

	/**
	 * Tests whether the column is false; a null column is not.
	 * @return the condition
	 */
	public Condition<M> isFalse() {
		return eq(false);
	}

}
