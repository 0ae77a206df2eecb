package io.modelbase.expression;

import java.util.Locale;

import io.modelbase.expression.Condition.Comparison;
import io.modelbase.expression.Condition.Comparison.Operator;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Sort.Direction;

/**
 * A number or value computed of several rows, to be compared, ordered by or selected:
 * either of the elements that a row has in a relation, by a subquery, as
 * {@code User_.articles().count()}, or of the rows of a group, as
 * {@code Article_.id.count()}.
 *
 * @param relation the relation, null for the rows of a group
 * @param function what is computed
 * @param column the column of the elements or rows, null for a count of elements
 * @param condition which elements count, absent for all
 * @param type the Java type of the result, null if it is the column's
 * @param <M> the model that the relation starts from, or whose rows are grouped
 * @param <V> the Java type of the result
 * @since 0.1.0
 */
public record Aggregate<M, V extends Comparable<? super V>>(@Nullable Relation<M> relation, Function function,
		@Nullable Column<?, ?> column, Condition<?> condition,
		@Nullable Class<? extends Number> type) implements Selectable<M, V> {

	/**
	 * Creates what is computed of the rows of a group.
	 * @param function what is computed
	 * @param column the column
	 * @param type the Java type of the result, null if it is the column's
	 * @param <M> the model whose rows are grouped
	 * @param <V> the Java type of the result
	 * @return the aggregate
	 */
	public static <M, V extends Comparable<? super V>> Aggregate<M, V> of(Function function, Column<M, ?> column,
			@Nullable Class<? extends Number> type) {
		return new Aggregate<>(null, function, column, Condition.absent(), type);
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
			throw new InvalidDataAccessApiUsageException("%s.%s(null) is never true in SQL. Give a value%s."
				.formatted(this, method, (this.relation != null) ? ", or use none() for no elements" : ""));
		}
		return new Comparison<>(this, operator, new Value<>(value), false);
	}

	/**
	 * Orders by the result, the least first.
	 * @return the order
	 */
	public Order<M> asc() {
		return Order.of(this, Direction.ASC);
	}

	/**
	 * Orders by the result, the greatest first.
	 * @return the order
	 */
	public Order<M> desc() {
		return Order.of(this, Direction.DESC);
	}

	@Override
	public String toString() {
		String distinct = (this.function == Function.COUNT_DISTINCT) ? "distinct " : "";
		String relation = (this.relation == null) ? ""
				: (this.column == null) ? this.relation.toString() : this.relation + ", ";
		String where = (this.condition instanceof Condition.Absent) ? "" : " where " + this.condition;
		return this.function.sql().toLowerCase(Locale.ROOT) + "(" + distinct + relation
				+ ((this.column != null) ? this.column : "") + where + ")";
	}

	/** What is computed. */
	public enum Function {

		/** How many elements there are, or values that aren't null; 0 if none. */
		COUNT("COUNT"),
		/** How many different values there are; 0 if none. */
		COUNT_DISTINCT("COUNT"),
		/** The sum of a column; null if there are no values. */
		SUM("SUM"),
		/** The least value of a column; null if there are none. */
		MIN("MIN"),
		/** The greatest value of a column; null if there are none. */
		MAX("MAX"),
		/** The mean of a column; null if there are no values. */
		AVG("AVG");

		private final String sql;

		Function(String sql) {
			this.sql = sql;
		}

		/**
		 * Returns the function's name in SQL.
		 * @return for example {@code SUM}
		 */
		public String sql() {
			return this.sql;
		}

	}

}
