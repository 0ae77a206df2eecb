package io.modelbase.metamodel;

import io.modelbase.ModelBase;
import io.modelbase.expression.Aggregate;
import io.modelbase.expression.Aggregate.Function;
import io.modelbase.expression.Column;
import io.modelbase.expression.Condition;
import io.modelbase.expression.Condition.Elements;
import io.modelbase.expression.Condition.Elements.Quantifier;
import io.modelbase.expression.Order;
import io.modelbase.load.LoadOptions;
import io.modelbase.load.LoadTree;
import org.jspecify.annotations.Nullable;

/**
 * A path of relations that crosses a relation to many. Conditions on what it leads to are
 * asked by {@code EXISTS} or a subquery, so that no row comes twice. The generated
 * {@code X_.Many} adds the relations of its target. As a load option it loads the
 * elements by one more statement, and the steps before them.
 *
 * @param <R> the model that the path starts from
 * @param <T> the model that it leads to
 * @since 0.1.0
 */
public abstract class ToManyPath<R, T extends ModelBase<?>> extends RelationPath<R> {

	/**
	 * Creates a path. Called by generated code.
	 * @param root the model that it starts from
	 * @param path the names of the relations that lead to the elements, joined by dots
	 */
	protected ToManyPath(Class<R> root, String path) {
		super(root, path);
	}

	/**
	 * Tests whether there is any element.
	 * @return the condition
	 */
	public final Condition<R> any() {
		return any(Condition.absent());
	}

	/**
	 * Tests whether an element fulfils a condition.
	 * @param condition the condition on an element
	 * @return the condition
	 */
	public final Condition<R> any(Condition<? super T> condition) {
		return new Elements<>(Quantifier.ANY, relation(), condition);
	}

	/**
	 * Tests whether there is no element.
	 * @return the condition
	 */
	public final Condition<R> none() {
		return none(Condition.absent());
	}

	/**
	 * Tests whether no element fulfils a condition.
	 * @param condition the condition on an element
	 * @return the condition
	 */
	public final Condition<R> none(Condition<? super T> condition) {
		return new Elements<>(Quantifier.NONE, relation(), condition);
	}

	/**
	 * Tests whether every element fulfils a condition, which holds if there are none. An
	 * element for which it is unknown, because of a null, doesn't fulfil it.
	 * @param condition the condition on an element
	 * @return the condition
	 */
	public final Condition<R> all(Condition<? super T> condition) {
		return (condition instanceof Condition.Absent) ? Condition.absent()
				: new Elements<>(Quantifier.ALL, relation(), condition);
	}

	/**
	 * Counts the elements, to compare the number or order by it.
	 * @return the number, 0 if there are none
	 */
	public final Aggregate<R, Long> count() {
		return count(Condition.absent());
	}

	/**
	 * Counts the elements that fulfil a condition, to compare the number or order by it.
	 * @param condition the condition on an element
	 * @return the number, 0 if there are none
	 */
	public final Aggregate<R, Long> count(Condition<? super T> condition) {
		return aggregate(Function.COUNT, null, condition, Long.class);
	}

	/**
	 * Sums up a column of the elements.
	 * @param column the column
	 * @param <S> the type of the sum
	 * @return the sum, null if there are no elements
	 */
	public final <S extends Number & Comparable<? super S>> Aggregate<R, S> sum(
			NumericAttribute<? super T, ?, S> column) {
		return aggregate(Function.SUM, column, Condition.absent(), column.sumType());
	}

	/**
	 * Finds the least value of a column of the elements.
	 * @param column the column
	 * @param <V> its type
	 * @return the least value, null if there are no elements
	 */
	public final <V extends Comparable<? super V>> Aggregate<R, V> min(ComparableAttribute<? super T, V> column) {
		return aggregate(Function.MIN, column, Condition.absent(), null);
	}

	/**
	 * Finds the greatest value of a column of the elements.
	 * @param column the column
	 * @param <V> its type
	 * @return the greatest value, null if there are no elements
	 */
	public final <V extends Comparable<? super V>> Aggregate<R, V> max(ComparableAttribute<? super T, V> column) {
		return aggregate(Function.MAX, column, Condition.absent(), null);
	}

	/**
	 * Finds the mean of a column of the elements.
	 * @param column the column
	 * @return the mean, null if there are no elements
	 */
	public final Aggregate<R, Double> avg(NumericAttribute<? super T, ?, ?> column) {
		return aggregate(Function.AVG, column, Condition.absent(), Double.class);
	}

	private <V extends Comparable<? super V>> Aggregate<R, V> aggregate(Function function,
			@Nullable Column<?, ?> column, Condition<?> condition, @Nullable Class<? extends Number> type) {
		return new Aggregate<>(relation(), function, column, condition, type);
	}

	/**
	 * Loads only the elements that fulfil conditions. The collection is partial then.
	 * @param conditions the conditions; absent ones are dropped
	 * @return the load option
	 */
	@SafeVarargs
	public final ToManyLoad<R, T> where(Condition<? super T>... conditions) {
		return plain().where(conditions);
	}

	/**
	 * Loads the elements in an order.
	 * @param orders the orders, the most significant first
	 * @return the load option
	 */
	@SafeVarargs
	public final ToManyLoad<R, T> orderBy(Order<? super T>... orders) {
		return plain().orderBy(orders);
	}

	/**
	 * Loads only the first elements of each parent, all parents' in one statement. The
	 * collection is partial then.
	 * @param limit the greatest number for each parent, 0 or more
	 * @return the load option
	 */
	public final ToManyLoad<R, T> limit(int limit) {
		return plain().limit(limit);
	}

	/**
	 * Follows a relation of a model to itself: the elements, their elements, and so on.
	 * Each step takes one more statement.
	 * @param depth how often, 1 or more
	 * @return the load option
	 */
	public final ToManyLoad<R, T> depth(int depth) {
		return plain().depth(depth);
	}

	/**
	 * Loads how many elements there are instead of the elements, to be read by
	 * {@link io.modelbase.ToMany#count()}.
	 * @return the load option
	 */
	public final LoadOptions<R> counted() {
		return plain().counted();
	}

	/**
	 * Loads relations of the elements too.
	 * @param options the relations
	 * @return the load option
	 */
	@SafeVarargs
	public final ToManyLoad<R, T> load(LoadOptions<? super T>... options) {
		return plain().load(options);
	}

	private ToManyLoad<R, T> plain() {
		return new ToManyLoad<>(relation(), RelationLoad.PLAIN);
	}

	@Override
	public final LoadTree tree() {
		return plain().tree();
	}

}
