package io.modelbase.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.modelbase.expression.Condition;
import io.modelbase.expression.Order;
import io.modelbase.expression.Selectable;
import io.modelbase.load.LoadOptions;
import io.modelbase.load.LoadTree;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * Asks for models of one type. Immutable: each step returns a new select, so that one may
 * be kept in a constant and refined by many. Sends nothing by itself; hand it to a
 * repository or to the template.
 *
 * @param <T> the model
 * @since 0.1.0
 */
public final class Select<T> {

	private final Class<T> type;

	private final Condition<T> condition;

	private final List<Order<? super T>> orders;

	private final @Nullable Integer limit;

	private final long offset;

	private final LoadTree loads;

	private final @Nullable Lock lock;

	private Select(Class<T> type, Condition<T> condition, List<Order<? super T>> orders, @Nullable Integer limit,
			long offset, LoadTree loads, @Nullable Lock lock) {
		this.type = type;
		this.condition = condition;
		this.orders = orders;
		this.limit = limit;
		this.offset = offset;
		this.loads = loads;
		this.lock = lock;
	}

	/**
	 * Starts a select of all models of a type.
	 * @param type the model's class
	 * @param <T> the model
	 * @return the select
	 */
	public static <T> Select<T> from(Class<T> type) {
		return new Select<>(type, Condition.absent(), List.of(), null, 0, LoadTree.EMPTY, null);
	}

	/**
	 * Returns this select with more conditions. All given here and before must hold.
	 * @param conditions the conditions; absent ones are dropped
	 * @return a new select
	 */
	@SafeVarargs
	public final Select<T> where(Condition<? super T>... conditions) {
		Condition<T> all = this.condition;
		for (Condition<? super T> condition : conditions) {
			all = all.and(condition);
		}
		return new Select<>(this.type, all, this.orders, this.limit, this.offset, this.loads, this.lock);
	}

	/**
	 * Returns this select ordered by more columns, after those given before.
	 * @param orders the orders, the most significant first
	 * @return a new select
	 */
	@SafeVarargs
	public final Select<T> orderBy(Order<? super T>... orders) {
		List<Order<? super T>> all = new ArrayList<>(this.orders);
		all.addAll(List.of(orders));
		return new Select<>(this.type, this.condition, List.copyOf(all), this.limit, this.offset, this.loads,
				this.lock);
	}

	/**
	 * Returns this select without the orders given so far, all else being kept.
	 * @return a new select
	 */
	public Select<T> unordered() {
		return new Select<>(this.type, this.condition, List.of(), this.limit, this.offset, this.loads, this.lock);
	}

	/**
	 * Returns this select limited to a number of models. The last call counts.
	 * @param limit the greatest number of models, 0 or more
	 * @return a new select
	 * @throws InvalidDataAccessApiUsageException if the limit is negative
	 */
	public Select<T> limit(int limit) {
		return new Select<>(this.type, this.condition, this.orders, (int) notNegative("limit", limit), this.offset,
				this.loads, this.lock);
	}

	/**
	 * Returns this select without its first models. The last call counts; give an order
	 * too, or which are the first is up to the database.
	 * @param offset the number of models to leave out, 0 or more
	 * @return a new select
	 * @throws InvalidDataAccessApiUsageException if the offset is negative
	 */
	public Select<T> offset(long offset) {
		return new Select<>(this.type, this.condition, this.orders, this.limit, notNegative("offset", offset),
				this.loads, this.lock);
	}

	/**
	 * Returns this select with relations loaded, beside those given before. The result is
	 * collected before its first model goes out; each relation takes one more statement.
	 * Options that demand a lock make it a locking select, as {@link #forUpdate()} does,
	 * unless it locks already.
	 * @param options the relations
	 * @return a new select
	 * @throws InvalidDataAccessApiUsageException if one relation is tuned in two ways
	 */
	@SafeVarargs
	public final Select<T> load(LoadOptions<? super T>... options) {
		LoadTree all = this.loads.and(LoadOptions.<T>of(options).tree());
		return new Select<>(this.type, this.condition, this.orders, this.limit, this.offset, all.withForUpdate(false),
				(all.forUpdate() && this.lock == null) ? Lock.WAITING : this.lock);
	}

	/**
	 * Returns this select locking its models' rows until the transaction ends, so that no
	 * other transaction changes, deletes or locks them. At a row that is locked it waits
	 * as long as the database does, unless {@link #skipLocked()}, {@link #noWait()} or
	 * {@link #waitAtMost} follows; called again, it waits so again.
	 * <p>
	 * Where such a select is sent without a transaction, it fails and sends nothing.
	 * Relations that it loads are not locked. Counting and asking for existence lock
	 * nothing.
	 * @return a new select
	 */
	public Select<T> forUpdate() {
		return locked(Lock.WAITING);
	}

	/**
	 * Returns this select leaving out rows that another transaction has locked, as
	 * workers on one queue do.
	 * @return a new select
	 * @throws InvalidDataAccessApiUsageException if {@link #forUpdate()} wasn't called
	 * before, or {@link #noWait()} or {@link #waitAtMost} was
	 */
	public Select<T> skipLocked() {
		return refined("skipLocked()", new Lock(Lock.Held.SKIP, null));
	}

	/**
	 * Returns this select failing at once with
	 * {@link org.springframework.dao.CannotAcquireLockException} at a row that another
	 * transaction has locked.
	 * @return a new select
	 * @throws InvalidDataAccessApiUsageException if {@link #forUpdate()} wasn't called
	 * before, or {@link #skipLocked()} or {@link #waitAtMost} was
	 */
	public Select<T> noWait() {
		return refined("noWait()", new Lock(Lock.Held.FAIL, null));
	}

	/**
	 * Returns this select failing with
	 * {@link org.springframework.dao.CannotAcquireLockException} if it waited longer for
	 * a row that another transaction has locked. MariaDB counts whole seconds, so that
	 * there a fraction is rounded up; PostgreSQL takes two statements more, which set its
	 * {@code lock_timeout} and set it back; MySQL can't, and the select fails there
	 * unsent.
	 * @param time how long to wait for each row at most, 1 millisecond to 24 days
	 * @return a new select
	 * @throws InvalidDataAccessApiUsageException if the time is shorter or longer, if
	 * {@link #forUpdate()} wasn't called before, or {@link #skipLocked()} or
	 * {@link #noWait()} was
	 */
	public Select<T> waitAtMost(Duration time) {
		return refined("waitAtMost(…)", new Lock(Lock.Held.WAIT_AT_MOST, time));
	}

	private Select<T> refined(String step, Lock refined) {
		Lock before = this.lock;
		if (before == null) {
			throw new InvalidDataAccessApiUsageException(
					"Select from %s: %s says how to lock, and the select doesn't. Call forUpdate() before it."
						.formatted(this.type.getSimpleName(), step));
		}
		if (before.held() != Lock.Held.WAIT && before.held() != refined.held()) {
			throw new InvalidDataAccessApiUsageException(
					"Select from %s: %s contradicts '%s'. Leave one of them out, or call forUpdate() again to start over."
						.formatted(this.type.getSimpleName(), step, before));
		}
		return locked(refined);
	}

	private Select<T> locked(Lock lock) {
		return new Select<>(this.type, this.condition, this.orders, this.limit, this.offset, this.loads, lock);
	}

	/**
	 * Selects a column, or what is computed, instead of whole models.
	 * @param a the column
	 * @param <A> its type
	 * @return the next step
	 * @throws InvalidDataAccessApiUsageException if this select loads relations
	 */
	public <A> Columns.Of1<T, A> columns(Selectable<? super T, A> a) {
		return new Columns.Of1<>(projection(a));
	}

	/**
	 * Selects two columns, or what is computed, instead of whole models.
	 * @param a the first column
	 * @param b the second column
	 * @param <A> the type of the first
	 * @param <B> the type of the second
	 * @return the next step
	 * @throws InvalidDataAccessApiUsageException if this select loads relations
	 */
	public <A, B> Columns.Of2<T, A, B> columns(Selectable<? super T, A> a, Selectable<? super T, B> b) {
		return new Columns.Of2<>(projection(a, b));
	}

	/**
	 * Selects three columns, or what is computed, instead of whole models.
	 * @param a the first column
	 * @param b the second column
	 * @param c the third column
	 * @param <A> the type of the first
	 * @param <B> the type of the second
	 * @param <C> the type of the third
	 * @return the next step
	 * @throws InvalidDataAccessApiUsageException if this select loads relations
	 */
	public <A, B, C> Columns.Of3<T, A, B, C> columns(Selectable<? super T, A> a, Selectable<? super T, B> b,
			Selectable<? super T, C> c) {
		return new Columns.Of3<>(projection(a, b, c));
	}

	/**
	 * Selects four columns, or what is computed, instead of whole models.
	 * @param a the first column
	 * @param b the second column
	 * @param c the third column
	 * @param d the fourth column
	 * @param <A> the type of the first
	 * @param <B> the type of the second
	 * @param <C> the type of the third
	 * @param <D> the type of the fourth
	 * @return the next step
	 * @throws InvalidDataAccessApiUsageException if this select loads relations
	 */
	public <A, B, C, D> Columns.Of4<T, A, B, C, D> columns(Selectable<? super T, A> a, Selectable<? super T, B> b,
			Selectable<? super T, C> c, Selectable<? super T, D> d) {
		return new Columns.Of4<>(projection(a, b, c, d));
	}

	/**
	 * Selects five columns, or what is computed, instead of whole models.
	 * @param a the first column
	 * @param b the second column
	 * @param c the third column
	 * @param d the fourth column
	 * @param e the fifth column
	 * @param <A> the type of the first
	 * @param <B> the type of the second
	 * @param <C> the type of the third
	 * @param <D> the type of the fourth
	 * @param <E> the type of the fifth
	 * @return the next step
	 * @throws InvalidDataAccessApiUsageException if this select loads relations
	 */
	public <A, B, C, D, E> Columns.Of5<T, A, B, C, D, E> columns(Selectable<? super T, A> a, Selectable<? super T, B> b,
			Selectable<? super T, C> c, Selectable<? super T, D> d, Selectable<? super T, E> e) {
		return new Columns.Of5<>(projection(a, b, c, d, e));
	}

	/**
	 * Selects six columns, or what is computed, instead of whole models.
	 * @param a the first column
	 * @param b the second column
	 * @param c the third column
	 * @param d the fourth column
	 * @param e the fifth column
	 * @param f the sixth column
	 * @param <A> the type of the first
	 * @param <B> the type of the second
	 * @param <C> the type of the third
	 * @param <D> the type of the fourth
	 * @param <E> the type of the fifth
	 * @param <F> the type of the sixth
	 * @return the next step
	 * @throws InvalidDataAccessApiUsageException if this select loads relations
	 */
	public <A, B, C, D, E, F> Columns.Of6<T, A, B, C, D, E, F> columns(Selectable<? super T, A> a,
			Selectable<? super T, B> b, Selectable<? super T, C> c, Selectable<? super T, D> d,
			Selectable<? super T, E> e, Selectable<? super T, F> f) {
		return new Columns.Of6<>(projection(a, b, c, d, e, f));
	}

	/**
	 * Selects seven columns, or what is computed, instead of whole models.
	 * @param a the first column
	 * @param b the second column
	 * @param c the third column
	 * @param d the fourth column
	 * @param e the fifth column
	 * @param f the sixth column
	 * @param g the seventh column
	 * @param <A> the type of the first
	 * @param <B> the type of the second
	 * @param <C> the type of the third
	 * @param <D> the type of the fourth
	 * @param <E> the type of the fifth
	 * @param <F> the type of the sixth
	 * @param <G> the type of the seventh
	 * @return the next step
	 * @throws InvalidDataAccessApiUsageException if this select loads relations
	 */
	public <A, B, C, D, E, F, G> Columns.Of7<T, A, B, C, D, E, F, G> columns(Selectable<? super T, A> a,
			Selectable<? super T, B> b, Selectable<? super T, C> c, Selectable<? super T, D> d,
			Selectable<? super T, E> e, Selectable<? super T, F> f, Selectable<? super T, G> g) {
		return new Columns.Of7<>(projection(a, b, c, d, e, f, g));
	}

	/**
	 * Selects eight columns, or what is computed, instead of whole models.
	 * @param a the first column
	 * @param b the second column
	 * @param c the third column
	 * @param d the fourth column
	 * @param e the fifth column
	 * @param f the sixth column
	 * @param g the seventh column
	 * @param h the eighth column
	 * @param <A> the type of the first
	 * @param <B> the type of the second
	 * @param <C> the type of the third
	 * @param <D> the type of the fourth
	 * @param <E> the type of the fifth
	 * @param <F> the type of the sixth
	 * @param <G> the type of the seventh
	 * @param <H> the type of the eighth
	 * @return the next step
	 * @throws InvalidDataAccessApiUsageException if this select loads relations
	 */
	public <A, B, C, D, E, F, G, H> Columns.Of8<T, A, B, C, D, E, F, G, H> columns(Selectable<? super T, A> a,
			Selectable<? super T, B> b, Selectable<? super T, C> c, Selectable<? super T, D> d,
			Selectable<? super T, E> e, Selectable<? super T, F> f, Selectable<? super T, G> g,
			Selectable<? super T, H> h) {
		return new Columns.Of8<>(projection(a, b, c, d, e, f, g, h));
	}

	/**
	 * Selects any number of columns, or what is computed, instead of whole models, to be
	 * read into a record.
	 * @param columns the columns
	 * @return the next step
	 * @throws InvalidDataAccessApiUsageException if this select loads relations, or there
	 * are no columns
	 */
	@SafeVarargs
	public final Columns.Many<T> columns(Selectable<? super T, ?>... columns) {
		return new Columns.Many<>(projection(columns));
	}

	@SafeVarargs
	private Projection<T, @Nullable Object[]> projection(Selectable<? super T, ?>... columns) {
		return Projection.of(this, List.of(columns));
	}

	private long notNegative(String what, long value) {
		if (value < 0) {
			throw new InvalidDataAccessApiUsageException(
					"Select from %s: %s(%d) is negative. Give 0 or more, or leave %s out for all models."
						.formatted(this.type.getSimpleName(), what, value, what));
		}
		return value;
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
	 * Returns the orders.
	 * @return the orders, the most significant first
	 */
	public List<Order<? super T>> orders() {
		return this.orders;
	}

	/**
	 * Returns the limit.
	 * @return the greatest number of models, or null if there is no limit
	 */
	public @Nullable Integer limit() {
		return this.limit;
	}

	/**
	 * Returns the offset.
	 * @return the number of models left out, 0 if there are none
	 */
	public long offset() {
		return this.offset;
	}

	/**
	 * Returns the relations to load.
	 * @return the relations, empty if there are none
	 */
	public LoadTree loads() {
		return this.loads;
	}

	/**
	 * Returns how rows are locked.
	 * @return the lock, or null if none are
	 */
	public @Nullable Lock lock() {
		return this.lock;
	}

	/**
	 * Shows the statement with attribute paths and without values.
	 * @return for example
	 * {@code select User where User.email = ? order by User.createdAt desc limit 20}
	 */
	@Override
	public String toString() {
		String loads = this.loads.isEmpty() ? "" : " load " + this.loads;
		String lock = (this.lock != null) ? " " + this.lock : "";
		return "select " + this.type.getSimpleName() + filter() + range() + loads + lock;
	}

	/** Shows which rows are asked for. */
	String filter() {
		return (this.condition instanceof Condition.Absent) ? "" : " where " + this.condition;
	}

	/** Shows the order, and which of its rows are asked for. */
	String range() {
		StringBuilder text = new StringBuilder();
		if (!this.orders.isEmpty()) {
			text.append(this.orders.stream().map(Object::toString).collect(Collectors.joining(", ", " order by ", "")));
		}
		if (this.limit != null) {
			text.append(" limit ").append(this.limit);
		}
		if (this.offset > 0) {
			text.append(" offset ").append(this.offset);
		}
		return text.toString();
	}

}
