package io.modelbase.metamodel;

import io.modelbase.ModelBase;
import io.modelbase.expression.Condition;
import io.modelbase.expression.Order;
import io.modelbase.expression.Relation;
import io.modelbase.load.LoadOptions;
import io.modelbase.load.LoadTree;
import io.modelbase.load.LoadTree.Branch;
import io.modelbase.load.LoadTree.Rows;

/**
 * How the elements of a relation to many are loaded. Immutable: each step returns a new
 * load option.
 *
 * @param <R> the model that the path starts from
 * @param <T> the model that it leads to
 * @since 0.1.0
 */
public final class ToManyLoad<R, T extends ModelBase<?>> extends RelationLoad<R> {

	ToManyLoad(Relation<R> relation, Branch branch) {
		super(relation, branch);
	}

	private ToManyLoad<R, T> rows(Rows rows) {
		return new ToManyLoad<>(relation(), with(rows));
	}

	/**
	 * Loads only the elements that fulfil conditions too.
	 * @param conditions the conditions; absent ones are dropped
	 * @return a new load option
	 */
	@SafeVarargs
	public final ToManyLoad<R, T> where(Condition<? super T>... conditions) {
		return rows(rows().where(conditions));
	}

	/**
	 * Loads the elements in an order, after those given before.
	 * @param orders the orders, the most significant first
	 * @return a new load option
	 */
	@SafeVarargs
	public final ToManyLoad<R, T> orderBy(Order<? super T>... orders) {
		return rows(rows().orderBy(orders));
	}

	/**
	 * Loads only the first elements of each parent.
	 * @param limit the greatest number for each parent, 0 or more
	 * @return a new load option
	 */
	public ToManyLoad<R, T> limit(int limit) {
		return rows(rows().limit(limit));
	}

	/**
	 * Follows a relation of a model to itself.
	 * @param depth how often, 1 or more
	 * @return a new load option
	 */
	public ToManyLoad<R, T> depth(int depth) {
		return rows(rows().depth(depth));
	}

	/**
	 * Loads how many elements fulfil the conditions given, instead of the elements.
	 * @return a load option
	 */
	public LoadOptions<R> counted() {
		return new ToManyLoad<>(relation(), new Branch(null, rows().condition(), LoadTree.EMPTY));
	}

	/**
	 * Loads relations of the elements too.
	 * @param options the relations
	 * @return a new load option
	 */
	@SafeVarargs
	public final ToManyLoad<R, T> load(LoadOptions<? super T>... options) {
		return new ToManyLoad<>(relation(), with(LoadOptions.<T>of(options).tree()));
	}

}
