package io.modelbase.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A condition on the rows of a model. Immutable: {@link #and}, {@link #or} and
 * {@link #not} return new conditions. Its {@code toString} shows attribute paths and
 * hides values.
 *
 * @param <M> the model whose rows are tested
 * @since 0.1.0
 */
public sealed interface Condition<M> {

	/**
	 * Returns a condition that is no condition: {@code and} and {@code or} drop it, and a
	 * statement whose condition it is has none.
	 * @param <M> the model whose rows are tested
	 * @return the absent condition
	 */
	@SuppressWarnings("unchecked")
	static <M> Condition<M> absent() {
		return (Condition<M>) Absent.INSTANCE;
	}

	/**
	 * Returns a condition that holds if this one and the other one do.
	 * @param other the other condition
	 * @return the conjunction
	 */
	default Condition<M> and(Condition<? super M> other) {
		return Junction.of(Junction.Kind.AND, this, other);
	}

	/**
	 * Returns a condition that holds if this one or the other one does.
	 * @param other the other condition
	 * @return the disjunction
	 */
	default Condition<M> or(Condition<? super M> other) {
		return Junction.of(Junction.Kind.OR, this, other);
	}

	/**
	 * Returns a condition that holds if this one is false. As in SQL, neither holds where
	 * this one is unknown because of a null.
	 * @return the negation
	 */
	default Condition<M> not() {
		return (this instanceof Absent) ? this : new Negation<>(this);
	}

	/**
	 * No condition at all.
	 *
	 * @param <M> the model whose rows are tested
	 */
	record Absent<M>() implements Condition<M> {

		private static final Absent<?> INSTANCE = new Absent<>();

		@Override
		public String toString() {
			return "absent";
		}

	}

	/**
	 * Compares an operand with another.
	 *
	 * @param left a column, or what is computed of a relation's elements
	 * @param operator the comparison
	 * @param right a value or another column
	 * @param ignoreCase whether upper and lower case count as equal
	 * @param <M> the model whose rows are tested
	 */
	record Comparison<M>(Operand<?> left, Operator operator, Operand<?> right,
			boolean ignoreCase) implements Condition<M> {

		/** The comparisons that SQL has. */
		public enum Operator {

			/** Equal. */
			EQ("="),
			/** Not equal. */
			NE("<>"),
			/** Greater than. */
			GT(">"),
			/** Greater than or equal. */
			GE(">="),
			/** Less than. */
			LT("<"),
			/** Less than or equal. */
			LE("<=");

			private final String symbol;

			Operator(String symbol) {
				this.symbol = symbol;
			}

			/**
			 * Returns the operator's symbol in SQL.
			 * @return for example {@code <>}
			 */
			public String symbol() {
				return this.symbol;
			}

		}

		@Override
		public String toString() {
			String text = this.left + " " + this.operator.symbol() + " " + this.right;
			return this.ignoreCase ? text + " ignoring case" : text;
		}

	}

	/**
	 * Tests whether a column lies between two values, both included.
	 *
	 * @param column the column
	 * @param low the lower bound
	 * @param high the upper bound
	 * @param <M> the model whose rows are tested
	 */
	record Between<M>(Column<M, ?> column, Value<?> low, Value<?> high) implements Condition<M> {

		@Override
		public String toString() {
			return this.column + " between ? and ?";
		}

	}

	/**
	 * Tests whether a column is one of some values. With no values it is false, and its
	 * negation true.
	 *
	 * @param column the column
	 * @param values the values, none of them null
	 * @param negated whether the column must be none of the values
	 * @param <M> the model whose rows are tested
	 */
	record In<M>(Column<M, ?> column, List<?> values, boolean negated) implements Condition<M> {

		/**
		 * Copies the values.
		 * @param column the column
		 * @param values the values, none of them null
		 * @param negated whether the column must be none of the values
		 */
		public In {
			values = List.copyOf(values);
		}

		@Override
		public String toString() {
			return this.column + (this.negated ? " not in (" : " in (") + this.values.size() + " values)";
		}

	}

	/**
	 * Tests whether a column is null.
	 *
	 * @param column the column
	 * @param negated whether the column must not be null
	 * @param <M> the model whose rows are tested
	 */
	record NullCheck<M>(Column<M, ?> column, boolean negated) implements Condition<M> {

		@Override
		public String toString() {
			return this.column + (this.negated ? " is not null" : " is null");
		}

	}

	/**
	 * Matches a text column.
	 *
	 * @param column the column
	 * @param mode how the text is matched
	 * @param text the text as the user gave it, wildcards not yet escaped
	 * @param ignoreCase whether upper and lower case count as equal
	 * @param <M> the model whose rows are tested
	 */
	record TextMatch<M>(Column<M, ?> column, Mode mode, Value<String> text,
			boolean ignoreCase) implements Condition<M> {

		/** How a text is matched. */
		public enum Mode {

			/** The column contains the text. */
			CONTAINS,
			/** The column starts with the text. */
			STARTS_WITH,
			/** The column ends with the text. */
			ENDS_WITH,
			/** The text is a {@code LIKE} pattern of its own. */
			PATTERN

		}

		@Override
		public String toString() {
			String mode = this.mode.name().toLowerCase(Locale.ROOT).replace('_', ' ');
			return this.column + " " + mode + " ?" + (this.ignoreCase ? " ignoring case" : "");
		}

	}

	/**
	 * Tests the elements that a row has in a relation to many.
	 *
	 * @param quantifier how many of them must fulfil the condition
	 * @param relation the relation
	 * @param condition the condition on an element, absent if there need only be one
	 * @param <M> the model whose rows are tested
	 */
	record Elements<M>(Quantifier quantifier, Relation<M> relation, Condition<?> condition) implements Condition<M> {

		/** How many elements must fulfil the condition. */
		public enum Quantifier {

			/** At least one. */
			ANY,
			/** Not a single one. */
			NONE,
			/** Every one, which holds if there are none. */
			ALL

		}

		@Override
		public String toString() {
			String condition = (this.condition instanceof Absent) ? "" : " " + this.condition;
			return this.quantifier.name().toLowerCase(Locale.ROOT) + " " + this.relation + condition;
		}

	}

	/**
	 * Tests the target of a reference.
	 *
	 * @param relation the relation to one
	 * @param condition the condition on the target
	 * @param <M> the model whose rows are tested
	 */
	record Target<M>(Relation<M> relation, Condition<?> condition) implements Condition<M> {

		@Override
		public String toString() {
			return this.relation + " matches " + this.condition;
		}

	}

	/**
	 * Joins two or more conditions.
	 *
	 * @param kind by AND or by OR
	 * @param conditions the conditions, none absent
	 * @param <M> the model whose rows are tested
	 */
	record Junction<M>(Kind kind, List<Condition<? super M>> conditions) implements Condition<M> {

		/** How conditions are joined. */
		public enum Kind {

			/** All must hold. */
			AND,
			/** One must hold. */
			OR

		}

		@SuppressWarnings("unchecked")
		static <M> Condition<M> of(Kind kind, Condition<M> left, Condition<? super M> right) {
			if (right instanceof Absent) {
				return left;
			}
			if (left instanceof Absent) {
				// a condition on a supertype's columns tests the subtype's rows as well
				return (Condition<M>) right;
			}
			List<Condition<? super M>> conditions = new ArrayList<>();
			flatten(kind, left, conditions);
			flatten(kind, right, conditions);
			return new Junction<M>(kind, Collections.unmodifiableList(conditions));
		}

		@SuppressWarnings("unchecked")
		private static <M> void flatten(Kind kind, Condition<? super M> condition, List<Condition<? super M>> into) {
			if (condition instanceof Junction<?> junction && junction.kind == kind) {
				into.addAll(((Junction<M>) junction).conditions);
			}
			else {
				into.add(condition);
			}
		}

		@Override
		public String toString() {
			return this.conditions.stream()
				.map(Object::toString)
				.collect(Collectors.joining((this.kind == Kind.AND) ? " and " : " or ", "(", ")"));
		}

	}

	/**
	 * Negates a condition.
	 *
	 * @param condition the condition, not absent
	 * @param <M> the model whose rows are tested
	 */
	record Negation<M>(Condition<M> condition) implements Condition<M> {

		@Override
		public String toString() {
			return "not " + this.condition;
		}

	}

}
