package io.modelbase.expression;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A number or value computed of the elements that a row has in a relation, by a subquery.
 *
 * @param relation the relation
 * @param function what is computed
 * @param column the column of the elements, null for a count
 * @param condition which elements count, absent for all
 * @param <M> the model that the relation starts from
 * @param <V> the Java type of the result
 * @since 0.1.0
 */
public record Aggregate<M, V>(Relation<M> relation, Function function, @Nullable Column<?, ?> column,
		Condition<?> condition) implements Operand<V> {

	/** What is computed. */
	public enum Function {

		/** How many elements there are; 0 if none. */
		COUNT,
		/** The sum of a column; null if there are no elements. */
		SUM,
		/** The least value of a column; null if there are no elements. */
		MIN,
		/** The greatest value of a column; null if there are no elements. */
		MAX,
		/** The mean of a column; null if there are no elements. */
		AVG

	}

	@Override
	public String toString() {
		String where = (this.condition instanceof Condition.Absent) ? "" : " where " + this.condition;
		return this.function.name().toLowerCase(Locale.ROOT) + "(" + this.relation
				+ ((this.column != null) ? ", " + this.column : "") + where + ")";
	}

}
