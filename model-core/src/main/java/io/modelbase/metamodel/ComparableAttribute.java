package io.modelbase.metamodel;

import io.modelbase.expression.Aggregate;
import io.modelbase.expression.Aggregate.Function;
import io.modelbase.expression.Column;
import io.modelbase.expression.Condition;
import io.modelbase.expression.Condition.Between;
import io.modelbase.expression.Condition.Comparison;
import io.modelbase.expression.Condition.Comparison.Operator;
import io.modelbase.expression.Order;

import org.springframework.data.domain.Sort.Direction;

/**
 * An attribute whose values have an order: numbers, texts, times, enums, UUIDs. Which
 * order, the database says.
 *
 * @param <M> the model
 * @param <V> the Java type of the property, boxed
 * @since 0.1.0
 */
public class ComparableAttribute<M, V extends Comparable<? super V>> extends Attribute<M, V> {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates an attribute. Called by generated code.
	 * @param root the model
	 * @param path the names of the properties that lead to the column, joined by dots
	 */
	public ComparableAttribute(Class<M> root, String path) {
		super(root, path);
	}

	/**
	 * Tests whether the column is greater than a value.
	 * @param value the value, not null
	 * @return the condition
	 */
	public final Condition<M> gt(V value) {
		return compare(Operator.GT, value, "gt");
	}

	/**
	 * Tests whether the column is greater than another column of the same model.
	 * @param other the other column
	 * @return the condition
	 */
	public final Condition<M> gt(Column<M, V> other) {
		return new Comparison<>(this, Operator.GT, other, false);
	}

	/**
	 * Tests whether the column is greater than or equal to a value.
	 * @param value the value, not null
	 * @return the condition
	 */
	public final Condition<M> ge(V value) {
		return compare(Operator.GE, value, "ge");
	}

	/**
	 * Tests whether the column is greater than or equal to another column of the same
	 * model.
	 * @param other the other column
	 * @return the condition
	 */
	public final Condition<M> ge(Column<M, V> other) {
		return new Comparison<>(this, Operator.GE, other, false);
	}

	/**
	 * Tests whether the column is less than a value.
	 * @param value the value, not null
	 * @return the condition
	 */
	public final Condition<M> lt(V value) {
		return compare(Operator.LT, value, "lt");
	}

	/**
	 * Tests whether the column is less than another column of the same model.
	 * @param other the other column
	 * @return the condition
	 */
	public final Condition<M> lt(Column<M, V> other) {
		return new Comparison<>(this, Operator.LT, other, false);
	}

	/**
	 * Tests whether the column is less than or equal to a value.
	 * @param value the value, not null
	 * @return the condition
	 */
	public final Condition<M> le(V value) {
		return compare(Operator.LE, value, "le");
	}

	/**
	 * Tests whether the column is less than or equal to another column of the same model.
	 * @param other the other column
	 * @return the condition
	 */
	public final Condition<M> le(Column<M, V> other) {
		return new Comparison<>(this, Operator.LE, other, false);
	}

	/**
	 * Tests whether the column lies between two values, both included.
	 * @param low the lower bound, not null
	 * @param high the upper bound, not null
	 * @return the condition
	 */
	public final Condition<M> between(V low, V high) {
		return new Between<>(this, value(low, "between", "le(…)"), value(high, "between", "ge(…)"));
	}

	/**
	 * Orders by this column, smallest first.
	 * @return the order
	 */
	public final Order<M> asc() {
		return Order.of(this, Direction.ASC);
	}

	/**
	 * Orders by this column, greatest first.
	 * @return the order
	 */
	public final Order<M> desc() {
		return Order.of(this, Direction.DESC);
	}

	/**
	 * Finds the least value that the rows of a group have. For a select of columns, not
	 * for {@code where}. PostgreSQL knows none of booleans and UUIDs.
	 * @return the least value, null if there are only nulls
	 */
	public final Aggregate<M, V> min() {
		return Aggregate.of(Function.MIN, this, null);
	}

	/**
	 * Finds the greatest value that the rows of a group have. For a select of columns,
	 * not for {@code where}. PostgreSQL knows none of booleans and UUIDs.
	 * @return the greatest value, null if there are only nulls
	 */
	public final Aggregate<M, V> max() {
		return Aggregate.of(Function.MAX, this, null);
	}

	final Condition<M> compare(Operator operator, V value, String method) {
		return new Comparison<>(this, operator, value(value, method, "isNull()"), false);
	}

}
