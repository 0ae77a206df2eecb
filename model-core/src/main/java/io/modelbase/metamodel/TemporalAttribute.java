package io.modelbase.metamodel;

import java.time.temporal.Temporal;

import io.modelbase.expression.Condition;
import io.modelbase.expression.Condition.Comparison.Operator;

/**
 * An attribute that holds a point in time, a date or a time of day.
 *
 * @param <M> the model
 * @param <T> the Java type of the property
 * @since 0.1.0
 */
public final class TemporalAttribute<M, T extends Temporal & Comparable<? super T>> extends ComparableAttribute<M, T> {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates an attribute. Called by generated code.
	 * @param root the model
	 * @param path the names of the properties that lead to the column, joined by dots
	 */
	public TemporalAttribute(Class<M> root, String path) {
		super(root, path);
	}

	/**
	 * Tests whether the column is earlier than a value.
	 * @param value the value, not null
	 * @return the condition
	 */
	public Condition<M> before(T value) {
		return compare(Operator.LT, value, "before");
	}

	/**
	 * Tests whether the column is later than a value.
	 * @param value the value, not null
	 * @return the condition
	 */
	public Condition<M> after(T value) {
		return compare(Operator.GT, value, "after");
	}

}
