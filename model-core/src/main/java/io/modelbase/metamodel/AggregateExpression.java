package io.modelbase.metamodel;

import io.modelbase.expression.Aggregate;
import io.modelbase.expression.Condition;
import io.modelbase.expression.Condition.Comparison;
import io.modelbase.expression.Condition.Comparison.Operator;
import io.modelbase.expression.Order;
import io.modelbase.expression.Value;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Sort.Direction;

/**
 * What is computed of the elements of a relation, to be compared or ordered by:
 * {@code User_.articles().count().gt(3L)}.
 *
 * @param <M> the model that the relation starts from
 * @param <V> the Java type of the result
 * @since 0.1.0
 */
public final class AggregateExpression<M, V extends Comparable<? super V>> {

	private final Aggregate<M, V> aggregate;

	AggregateExpression(Aggregate<M, V> aggregate) {
		this.aggregate = aggregate;
	}

	/**
	 * Tests whether the result equals a value.
	 * @param value the value, not null
	 * @return the condition
	 */
	public Condition<M> eq(V value) {
		return compare(Operator.EQ, value, "eq");
	}

	/**
	 * Tests whether the result differs from a value.
	 * @param value the value, not null
	 * @return the condition
	 */
	public Condition<M> ne(V value) {
		return compare(Operator.NE, value, "ne");
	}

	/**
	 * Tests whether the result is greater than a value.
	 * @param value the value, not null
	 * @return the condition
	 */
	public Condition<M> gt(V value) {
		return compare(Operator.GT, value, "gt");
	}

	/**
	 * Tests whether the result is greater than or equal to a value.
	 * @param value the value, not null
	 * @return the condition
	 */
	public Condition<M> ge(V value) {
		return compare(Operator.GE, value, "ge");
	}

	/**
	 * Tests whether the result is less than a value.
	 * @param value the value, not null
	 * @return the condition
	 */
	public Condition<M> lt(V value) {
		return compare(Operator.LT, value, "lt");
	}

	/**
	 * Tests whether the result is less than or equal to a value.
	 * @param value the value, not null
	 * @return the condition
	 */
	public Condition<M> le(V value) {
		return compare(Operator.LE, value, "le");
	}

	private Condition<M> compare(Operator operator, @Nullable V value, String method) {
		if (value == null) {
			throw new InvalidDataAccessApiUsageException(
					"%s.%s(null) is never true in SQL. Give a value, or use none() for no elements."
						.formatted(this.aggregate, method));
		}
		return new Comparison<>(this.aggregate, operator, new Value<>(value), false);
	}

	/**
	 * Orders by the result, the least first.
	 * @return the order
	 */
	public Order<M> asc() {
		return Order.of(this.aggregate, Direction.ASC);
	}

	/**
	 * Orders by the result, the greatest first.
	 * @return the order
	 */
	public Order<M> desc() {
		return Order.of(this.aggregate, Direction.DESC);
	}

	@Override
	public String toString() {
		return this.aggregate.toString();
	}

}
