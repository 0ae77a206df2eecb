package io.modelbase.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import io.modelbase.expression.Condition;
import io.modelbase.metamodel.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * Sets columns of all rows that fulfil a condition, by one statement and without reading
 * them. Immutable: each step returns a new update, so that one may be kept in a constant
 * and refined by many. Sends nothing by itself; hand it to a repository or to the
 * template.
 * <p>
 * The statement raises the version, where the model has one, and sets {@code updatedAt}
 * unless told another value. What Spring Data's auditing fills, such as
 * {@code @LastModifiedBy}, is filled by callbacks on models in memory: set it here like
 * any other column. Values aren't validated, and no callback is called. Models in memory
 * stay as they are: read them again, or a later save of one with a version ends as stale.
 *
 * @param <T> the model
 * @since 0.1.0
 */
public final class Update<T> {

	private final Class<T> type;

	private final Map<Attribute<? super T, ?>, @Nullable Object> values;

	private final Condition<T> condition;

	private final boolean all;

	private Update(Class<T> type, Map<Attribute<? super T, ?>, @Nullable Object> values, Condition<T> condition,
			boolean all) {
		this.type = type;
		this.values = values;
		this.condition = condition;
		this.all = all;
	}

	/**
	 * Starts an update of a model's table.
	 * @param type the model's class
	 * @param <T> the model
	 * @return the update, which sets nothing yet
	 */
	public static <T> Update<T> table(Class<T> type) {
		return new Update<>(type, Map.of(), Condition.absent(), false);
	}

	/**
	 * Returns this update with one more column set. Of one column the last call counts.
	 * The column must be of the model's own table: the key of a reference, such as
	 * {@code Article_.author().id}, is; what lies behind the reference isn't. Neither the
	 * id, the version, a read-only nor an insert-only column can be set. Executing or
	 * showing the update throws what is wrong about that, before any SQL is sent.
	 * @param column the column
	 * @param value the value as the property holds it, null for NULL
	 * @param <V> the type of the property
	 * @return a new update
	 */
	public <V> Update<T> set(Attribute<? super T, V> column, @Nullable V value) {
		Map<Attribute<? super T, ?>, @Nullable Object> all = new LinkedHashMap<>(this.values);
		all.put(column, value);
		return new Update<>(this.type, Collections.unmodifiableMap(all), this.condition, this.all);
	}

	/**
	 * Returns this update with more conditions. All given here and before must hold.
	 * Conditions across relations are part of the same statement.
	 * @param conditions the conditions; absent ones are dropped
	 * @return a new update
	 */
	@SafeVarargs
	public final Update<T> where(Condition<? super T>... conditions) {
		return new Update<>(this.type, this.values, Conditions.and(this.condition, conditions), this.all);
	}

	/**
	 * Returns this update for all rows of the table, where there is no condition or all
	 * are absent. Unless this is said, such an update is refused. A condition that is
	 * there still counts.
	 * @return a new update
	 */
	public Update<T> all() {
		return new Update<>(this.type, this.values, this.condition, true);
	}

	/**
	 * Returns the model.
	 * @return the model's class
	 */
	public Class<T> type() {
		return this.type;
	}

	/**
	 * Returns what is set.
	 * @return the columns with their values, in the order in which they were first set
	 */
	public Map<Attribute<? super T, ?>, @Nullable Object> values() {
		return this.values;
	}

	/**
	 * Returns the condition.
	 * @return the condition, absent if there is none
	 */
	public Condition<T> condition() {
		return this.condition;
	}

	/**
	 * Returns whether all rows are meant where there is no condition.
	 * @return {@code true} if {@link #all()} was said
	 */
	public boolean isAll() {
		return this.all;
	}

	/**
	 * Shows the statement with attribute paths and without values.
	 * @return for example
	 * {@code update Article set Article.published = ? where Article.title = ?}
	 */
	@Override
	public String toString() {
		String set = this.values.keySet()
			.stream()
			.map((column) -> column + " = ?")
			.collect(Collectors.joining(", ", this.values.isEmpty() ? "" : " set ", ""));
		return "update " + this.type.getSimpleName() + set + Delete.rows(this.condition, this.all);
	}

}
