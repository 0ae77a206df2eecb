package io.modelbase.metamodel;

import io.modelbase.ModelBase;
import io.modelbase.expression.Relation;
import io.modelbase.load.LoadOptions;
import io.modelbase.load.LoadTree.Branch;
import io.modelbase.load.LoadTree.Rows;

/**
 * How the target of a relation to one is loaded. Immutable: each step returns a new load
 * option.
 *
 * @param <R> the model that the path starts from
 * @param <T> the model that it leads to
 * @since 0.1.0
 */
public final class ToOneLoad<R, T extends ModelBase<?>> extends RelationLoad<R> {

	ToOneLoad(Relation<R> relation, Branch branch) {
		super(relation, branch);
	}

	private ToOneLoad<R, T> rows(Rows rows) {
		return new ToOneLoad<>(relation(), with(rows));
	}

	/**
	 * Loads the target with the statement before, by a LEFT JOIN.
	 * @return a new load option
	 */
	public ToOneLoad<R, T> joined() {
		return rows(rows().join());
	}

	/**
	 * Follows a relation of a model to itself.
	 * @param depth how often, 1 or more
	 * @return a new load option
	 */
	public ToOneLoad<R, T> depth(int depth) {
		return rows(rows().depth(depth));
	}

	/**
	 * Loads relations of the target too.
	 * @param options the relations
	 * @return a new load option
	 */
	@SafeVarargs
	public final ToOneLoad<R, T> load(LoadOptions<? super T>... options) {
		return new ToOneLoad<>(relation(), with(LoadOptions.<T>of(options).tree()));
	}

}
