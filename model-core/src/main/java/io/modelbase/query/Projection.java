package io.modelbase.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.modelbase.expression.Column;
import io.modelbase.expression.Condition;
import io.modelbase.expression.Order;
import io.modelbase.expression.Selectable;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * Asks for columns of the rows of a model, or of groups of them, and says what is made of
 * each row of the result. Made by {@link Select#columns Select.columns(…)}. Immutable,
 * and safe in a constant. Sends nothing by itself; hand it to a repository or to the
 * template, which send one statement.
 *
 * @param <T> the model
 * @param <R> what a row of the result is made into
 * @since 0.1.0
 */
public final class Projection<T, R> {

	private final Select<T> select;

	private final List<Selectable<? super T, ?>> columns;

	private final boolean distinct;

	private final List<Column<? super T, ?>> groups;

	private final Condition<T> having;

	private final Function<@Nullable Object[], @Nullable R> mapping;

	private Projection(Select<T> select, List<Selectable<? super T, ?>> columns, boolean distinct,
			List<Column<? super T, ?>> groups, Condition<T> having, Function<@Nullable Object[], @Nullable R> mapping) {
		this.select = select;
		this.columns = columns;
		this.distinct = distinct;
		this.groups = groups;
		this.having = having;
		this.mapping = mapping;
	}

	static <T> Projection<T, @Nullable Object[]> of(Select<T> select, List<Selectable<? super T, ?>> columns) {
		if (!select.loads().isEmpty()) {
			throw new InvalidDataAccessApiUsageException(
					"%s: columns(…) reads no models, so there is none to load relations of. Leave out load(…), or columns(…) to read models."
						.formatted(select));
		}
		if (select.lock() != null) {
			throw new InvalidDataAccessApiUsageException(
					"%s: columns(…) reads no models, and only the rows of models are locked. Leave out forUpdate(), or columns(…) to read models."
						.formatted(select));
		}
		if (columns.isEmpty()) {
			throw new InvalidDataAccessApiUsageException(
					"%s: columns() selects nothing. Give a column, or leave out columns() to read models."
						.formatted(select));
		}
		return new Projection<>(select, columns, false, List.of(), Condition.absent(), Function.identity());
	}

	Projection<T, R> with(Select<T> select) {
		return new Projection<>(select, this.columns, this.distinct, this.groups, this.having, this.mapping);
	}

	Projection<T, R> withDistinct() {
		return new Projection<>(this.select, this.columns, true, this.groups, this.having, this.mapping);
	}

	Projection<T, R> withGroups(List<Column<? super T, ?>> groups) {
		List<Column<? super T, ?>> all = new ArrayList<>(this.groups);
		all.addAll(groups);
		return new Projection<>(this.select, this.columns, this.distinct, List.copyOf(all), this.having, this.mapping);
	}

	Projection<T, R> withHaving(Condition<T> having) {
		return new Projection<>(this.select, this.columns, this.distinct, this.groups, having, this.mapping);
	}

	<S> Projection<T, S> into(Function<@Nullable Object[], @Nullable S> mapping) {
		for (Order<? super T> order : this.distinct ? this.select.orders() : List.<Order<? super T>>of()) {
			if (!this.columns.contains(order.operand())) {
				throw new InvalidDataAccessApiUsageException(
						"%s: equal rows that count once have no single %s to be ordered by. Add it to columns(…), or leave out distinct() or the order."
							.formatted(this, order.operand()));
			}
		}
		return new Projection<>(this.select, this.columns, this.distinct, this.groups, this.having, mapping);
	}

	/**
	 * Returns this projection limited to a number of rows of the result: of groups, if
	 * there are any. The last call counts.
	 * @param limit the greatest number of rows, 0 or more
	 * @return a new projection
	 * @throws InvalidDataAccessApiUsageException if the limit is negative
	 */
	public Projection<T, R> limit(int limit) {
		return with(this.select.limit(limit));
	}

	/**
	 * Returns the select whose model, condition, orders, limit and offset apply.
	 * @return the select, which loads no relations
	 */
	public Select<T> select() {
		return this.select;
	}

	/**
	 * Returns what is selected.
	 * @return the columns, in the order in which they are read
	 */
	public List<Selectable<? super T, ?>> columns() {
		return this.columns;
	}

	/**
	 * Returns whether equal rows of the result count once.
	 * @return {@code true} if they do
	 */
	public boolean isDistinct() {
		return this.distinct;
	}

	/**
	 * Returns the columns by which rows are grouped.
	 * @return the columns, empty if there are none
	 */
	public List<Column<? super T, ?>> groups() {
		return this.groups;
	}

	/**
	 * Returns the condition on groups.
	 * @return the condition, absent if there is none
	 */
	public Condition<T> having() {
		return this.having;
	}

	/**
	 * Makes what is asked for of a row of the result.
	 * @param values the values of the columns
	 * @return what the function or record given makes of them
	 * @throws InvalidDataAccessApiUsageException if that is null
	 */
	public R map(@Nullable Object[] values) {
		R mapped = this.mapping.apply(values);
		if (mapped == null) {
			throw new InvalidDataAccessApiUsageException(
					"%s: into(…) made null of a row, which no Flux can hold. Make an Optional or a record of it, or leave rows with null out by a condition."
						.formatted(this));
		}
		return mapped;
	}

	/**
	 * Shows the statement with attribute paths and without values.
	 * @return for example
	 * {@code select Article.author.name, count(Article.id) from Article group by Article.author.name}
	 */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder("select ").append(this.distinct ? "distinct " : "")
			.append(names(this.columns))
			.append(" from ")
			.append(this.select.type().getSimpleName())
			.append(this.select.filter());
		if (!this.groups.isEmpty()) {
			text.append(" group by ").append(names(this.groups));
		}
		if (!(this.having instanceof Condition.Absent)) {
			text.append(" having ").append(this.having);
		}
		return text.append(this.select.range()).toString();
	}

	private static String names(List<?> operands) {
		return operands.stream().map(Object::toString).collect(Collectors.joining(", "));
	}

}
