package io.modelbase.query;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.modelbase.expression.Column;
import io.modelbase.expression.Condition;
import io.modelbase.expression.Order;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * A select of columns that doesn't say yet what is made of a row: {@code into(…)} ends
 * it. Immutable; each step returns a new one, and they may come in any order. The nested
 * types know how many columns there are and of which types.
 * <p>
 * Once rows are grouped, by {@link #groupBy} or because an aggregate is selected, each
 * column that is selected, ordered by or tested in {@link #having} must be grouped by. A
 * statement that breaks this is refused with an
 * {@link InvalidDataAccessApiUsageException} when it would be sent.
 *
 * @param <T> the model
 * @param <S> the type of these columns themselves
 * @since 0.1.0
 */
public abstract sealed class Columns<T, S extends Columns<T, S>> {

	private final Projection<T, @Nullable Object[]> projection;

	private final Function<Projection<T, @Nullable Object[]>, S> self;

	private Columns(Projection<T, @Nullable Object[]> projection, Function<Projection<T, @Nullable Object[]>, S> self) {
		this.projection = projection;
		this.self = self;
	}

	private S with(Select<T> select) {
		return this.self.apply(this.projection.with(select));
	}

	/**
	 * Tests each row, before rows are grouped. All conditions given here and before must
	 * hold.
	 * @param conditions the conditions; absent ones are dropped
	 * @return a new step
	 */
	@SafeVarargs
	public final S where(Condition<? super T>... conditions) {
		return with(this.projection.select().where(conditions));
	}

	/**
	 * Groups rows that have the same values, null being one of them, beside the columns
	 * given before.
	 * @param columns the columns
	 * @return a new step
	 */
	@SafeVarargs
	public final S groupBy(Column<? super T, ?>... columns) {
		return this.self.apply(this.projection.withGroups(List.of(columns)));
	}

	/**
	 * Tests each group. All conditions given here and before must hold.
	 * @param conditions the conditions, on aggregates or on columns that rows are grouped
	 * by; absent ones are dropped
	 * @return a new step
	 */
	@SafeVarargs
	public final S having(Condition<? super T>... conditions) {
		Condition<T> all = this.projection.having();
		for (Condition<? super T> condition : conditions) {
			all = all.and(condition);
		}
		return this.self.apply(this.projection.withHaving(all));
	}

	/**
	 * Lets equal rows of the result count once. They can be ordered by what is selected
	 * only: else {@code into} refuses them with an
	 * {@link InvalidDataAccessApiUsageException}.
	 * @return a new step
	 */
	public final S distinct() {
		return this.self.apply(this.projection.withDistinct());
	}

	/**
	 * Orders the rows of the result, after the orders given before.
	 * @param orders the orders, the most significant first
	 * @return a new step
	 */
	@SafeVarargs
	public final S orderBy(Order<? super T>... orders) {
		return with(this.projection.select().orderBy(orders));
	}

	/**
	 * Limits the number of rows of the result: of groups, if there are any. The last call
	 * counts.
	 * @param limit the greatest number of rows, 0 or more
	 * @return a new step
	 * @throws InvalidDataAccessApiUsageException if the limit is negative
	 */
	public final S limit(int limit) {
		return with(this.projection.select().limit(limit));
	}

	/**
	 * Leaves out the first rows of the result: groups, if there are any. The last call
	 * counts.
	 * @param offset the number of rows to leave out, 0 or more
	 * @return a new step
	 * @throws InvalidDataAccessApiUsageException if the offset is negative
	 */
	public final S offset(long offset) {
		return with(this.projection.select().offset(offset));
	}

	/**
	 * Makes a record of each row: its components take the columns in their order, by the
	 * canonical constructor. A component of a primitive type takes no null.
	 * @param type the record
	 * @param <R> the record
	 * @return the statement
	 * @throws InvalidDataAccessApiUsageException if the record has more or fewer
	 * components than there are columns, or one of another type than its column
	 */
	public final <R extends Record> Projection<T, R> into(Class<R> type) {
		return mapped(new RecordConstructor<>(type, this.projection.columns()));
	}

	final <R> Projection<T, R> mapped(Function<@Nullable Object[], @Nullable R> mapping) {
		return this.projection.into(mapping);
	}

	/** The steps before made sure of the type. */
	@SuppressWarnings("unchecked")
	private static <V> V at(@Nullable Object[] row, int index) {
		return (V) row[index];
	}

	/**
	 * A select of any number of columns, to be read into a record.
	 *
	 * @param <T> the model
	 */
	public static final class Many<T> extends Columns<T, Many<T>> {

		Many(Projection<T, @Nullable Object[]> projection) {
			super(projection, Many::new);
		}

	}

	/**
	 * A select of one column.
	 *
	 * @param <T> the model
	 * @param <A> the type of the first column
	 */
	public static final class Of1<T, A> extends Columns<T, Of1<T, A>> {

		Of1(Projection<T, @Nullable Object[]> projection) {
			super(projection, Of1::new);
		}

		/**
		 * Says what is made of each row.
		 * @param function gets the column's value, null for a null
		 * @param <R> what a row is made into
		 * @return the statement
		 */
		public <R> Projection<T, R> into(Function<? super A, ? extends @Nullable R> function) {
			return mapped((row) -> function.apply(at(row, 0)));
		}

	}

	/**
	 * A select of two columns.
	 *
	 * @param <T> the model
	 * @param <A> the type of the first column
	 * @param <B> the type of the second column
	 */
	public static final class Of2<T, A, B> extends Columns<T, Of2<T, A, B>> {

		Of2(Projection<T, @Nullable Object[]> projection) {
			super(projection, Of2::new);
		}

		/**
		 * Says what is made of each row.
		 * @param function gets the columns' values, null for a null
		 * @param <R> what a row is made into
		 * @return the statement
		 */
		public <R> Projection<T, R> into(BiFunction<? super A, ? super B, ? extends @Nullable R> function) {
			return mapped((row) -> function.apply(at(row, 0), at(row, 1)));
		}

	}

	/**
	 * A select of three columns.
	 *
	 * @param <T> the model
	 * @param <A> the type of the first column
	 * @param <B> the type of the second column
	 * @param <C> the type of the third column
	 */
	public static final class Of3<T, A, B, C> extends Columns<T, Of3<T, A, B, C>> {

		Of3(Projection<T, @Nullable Object[]> projection) {
			super(projection, Of3::new);
		}

		/**
		 * Says what is made of each row.
		 * @param function gets the columns' values, null for a null
		 * @param <R> what a row is made into
		 * @return the statement
		 */
		public <R> Projection<T, R> into(
				RowFunction.Of3<? super A, ? super B, ? super C, ? extends @Nullable R> function) {
			return mapped((row) -> function.apply(at(row, 0), at(row, 1), at(row, 2)));
		}

	}

	/**
	 * A select of four columns.
	 *
	 * @param <T> the model
	 * @param <A> the type of the first column
	 * @param <B> the type of the second column
	 * @param <C> the type of the third column
	 * @param <D> the type of the fourth column
	 */
	public static final class Of4<T, A, B, C, D> extends Columns<T, Of4<T, A, B, C, D>> {

		Of4(Projection<T, @Nullable Object[]> projection) {
			super(projection, Of4::new);
		}

		/**
		 * Says what is made of each row.
		 * @param function gets the columns' values, null for a null
		 * @param <R> what a row is made into
		 * @return the statement
		 */
		public <R> Projection<T, R> into(
				RowFunction.Of4<? super A, ? super B, ? super C, ? super D, ? extends @Nullable R> function) {
			return mapped((row) -> function.apply(at(row, 0), at(row, 1), at(row, 2), at(row, 3)));
		}

	}

	/**
	 * A select of five columns.
	 *
	 * @param <T> the model
	 * @param <A> the type of the first column
	 * @param <B> the type of the second column
	 * @param <C> the type of the third column
	 * @param <D> the type of the fourth column
	 * @param <E> the type of the fifth column
	 */
	public static final class Of5<T, A, B, C, D, E> extends Columns<T, Of5<T, A, B, C, D, E>> {

		Of5(Projection<T, @Nullable Object[]> projection) {
			super(projection, Of5::new);
		}

		/**
		 * Says what is made of each row.
		 * @param function gets the columns' values, null for a null
		 * @param <R> what a row is made into
		 * @return the statement
		 */
		public <R> Projection<T, R> into(
				RowFunction.Of5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends @Nullable R> function) {
			return mapped((row) -> function.apply(at(row, 0), at(row, 1), at(row, 2), at(row, 3), at(row, 4)));
		}

	}

	/**
	 * A select of six columns.
	 *
	 * @param <T> the model
	 * @param <A> the type of the first column
	 * @param <B> the type of the second column
	 * @param <C> the type of the third column
	 * @param <D> the type of the fourth column
	 * @param <E> the type of the fifth column
	 * @param <F> the type of the sixth column
	 */
	public static final class Of6<T, A, B, C, D, E, F> extends Columns<T, Of6<T, A, B, C, D, E, F>> {

		Of6(Projection<T, @Nullable Object[]> projection) {
			super(projection, Of6::new);
		}

		/**
		 * Says what is made of each row.
		 * @param function gets the columns' values, null for a null
		 * @param <R> what a row is made into
		 * @return the statement
		 */
		public <R> Projection<T, R> into(
				RowFunction.Of6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends @Nullable R> function) {
			return mapped(
					(row) -> function.apply(at(row, 0), at(row, 1), at(row, 2), at(row, 3), at(row, 4), at(row, 5)));
		}

	}

	/**
	 * A select of seven columns.
	 *
	 * @param <T> the model
	 * @param <A> the type of the first column
	 * @param <B> the type of the second column
	 * @param <C> the type of the third column
	 * @param <D> the type of the fourth column
	 * @param <E> the type of the fifth column
	 * @param <F> the type of the sixth column
	 * @param <G> the type of the seventh column
	 */
	public static final class Of7<T, A, B, C, D, E, F, G> extends Columns<T, Of7<T, A, B, C, D, E, F, G>> {

		Of7(Projection<T, @Nullable Object[]> projection) {
			super(projection, Of7::new);
		}

		/**
		 * Says what is made of each row.
		 * @param function gets the columns' values, null for a null
		 * @param <R> what a row is made into
		 * @return the statement
		 */
		public <R> Projection<T, R> into(
				RowFunction.Of7<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? extends @Nullable R> function) {
			return mapped((row) -> function.apply(at(row, 0), at(row, 1), at(row, 2), at(row, 3), at(row, 4),
					at(row, 5), at(row, 6)));
		}

	}

	/**
	 * A select of eight columns.
	 *
	 * @param <T> the model
	 * @param <A> the type of the first column
	 * @param <B> the type of the second column
	 * @param <C> the type of the third column
	 * @param <D> the type of the fourth column
	 * @param <E> the type of the fifth column
	 * @param <F> the type of the sixth column
	 * @param <G> the type of the seventh column
	 * @param <H> the type of the eighth column
	 */
	public static final class Of8<T, A, B, C, D, E, F, G, H> extends Columns<T, Of8<T, A, B, C, D, E, F, G, H>> {

		Of8(Projection<T, @Nullable Object[]> projection) {
			super(projection, Of8::new);
		}

		/**
		 * Says what is made of each row.
		 * @param function gets the columns' values, null for a null
		 * @param <R> what a row is made into
		 * @return the statement
		 */
		public <R> Projection<T, R> into(
				RowFunction.Of8<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? super H, ? extends @Nullable R> function) {
			return mapped((row) -> function.apply(at(row, 0), at(row, 1), at(row, 2), at(row, 3), at(row, 4),
					at(row, 5), at(row, 6), at(row, 7)));
		}

	}

}
