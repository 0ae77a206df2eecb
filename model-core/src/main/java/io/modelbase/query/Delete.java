package io.modelbase.query;

import io.modelbase.expression.Condition;

/**
 * Deletes all rows that fulfil a condition, by one statement and without reading them.
 * Immutable: each step returns a new delete, so that one may be kept in a constant and
 * refined by many. Sends nothing by itself; hand it to a repository or to the template.
 * <p>
 * What refers to the rows is left to the database's foreign keys, as {@code @OnDelete}
 * made them; so are link tables. Versions don't matter. Models in memory stay as they
 * are: a later save of one ends as stale or not found.
 *
 * @param <T> the model
 * @since 0.1.0
 */
public final class Delete<T> {

	private final Class<T> type;

	private final Condition<T> condition;

	private final boolean all;

	private Delete(Class<T> type, Condition<T> condition, boolean all) {
		this.type = type;
		this.condition = condition;
		this.all = all;
	}

	/**
	 * Starts a delete from a model's table.
	 * @param type the model's class
	 * @param <T> the model
	 * @return the delete, which has no condition yet
	 */
	public static <T> Delete<T> from(Class<T> type) {
		return new Delete<>(type, Condition.absent(), false);
	}

	/**
	 * Returns this delete with more conditions. All given here and before must hold.
	 * Conditions across relations are part of the same statement.
	 * @param conditions the conditions; absent ones are dropped
	 * @return a new delete
	 */
	@SafeVarargs
	public final Delete<T> where(Condition<? super T>... conditions) {
		return new Delete<>(this.type, Conditions.and(this.condition, conditions), this.all);
	}

	/**
	 * Returns this delete for all rows of the table, where there is no condition or all
	 * are absent. Unless this is said, such a delete is refused. A condition that is
	 * there still counts.
	 * @return a new delete
	 */
	public Delete<T> all() {
		return new Delete<>(this.type, this.condition, true);
	}

	/**
	 * Returns the model.
	 * @return the model's class
	 */
	public Class<T> type() {
		return this.type;
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
	 * @return for example {@code delete Comment where Comment.text = ?}
	 */
	@Override
	public String toString() {
		return "delete " + this.type.getSimpleName() + rows(this.condition, this.all);
	}

	static String rows(Condition<?> condition, boolean all) {
		if (condition instanceof Condition.Absent) {
			return all ? " all" : "";
		}
		return " where " + condition;
	}

}
