package io.modelbase.metamodel;

import io.modelbase.ModelBase;
import io.modelbase.expression.Condition;
import io.modelbase.expression.Condition.NullCheck;
import io.modelbase.expression.Condition.Target;
import io.modelbase.load.LoadOptions;
import io.modelbase.load.LoadTree;

/**
 * A path of relations to one. The generated {@code X_.One} adds the columns and relations
 * of its target; conditions on them join by themselves. As a load option it loads the
 * target by one more statement, and the steps before it.
 *
 * @param <R> the model that the path starts from
 * @param <T> the model that it leads to
 * @since 0.1.0
 */
public abstract class ToOnePath<R, T extends ModelBase<?>> extends RelationPath<R> {

	/**
	 * Creates a path. Called by generated code.
	 * @param root the model that it starts from
	 * @param path the names of the relations that lead to the target, joined by dots
	 */
	protected ToOnePath(Class<R> root, String path) {
		super(root, path);
	}

	private Attribute<R, Object> attribute() {
		return new Attribute<>(pathRoot(), relation().path());
	}

	/**
	 * Tests whether there is no target. Joins nothing if the last relation of the path
	 * has a column.
	 * @return the condition
	 */
	public final Condition<R> isNull() {
		return new NullCheck<>(attribute(), false);
	}

	/**
	 * Tests whether there is a target. Joins nothing if the last relation of the path has
	 * a column.
	 * @return the condition
	 */
	public final Condition<R> isNotNull() {
		return new NullCheck<>(attribute(), true);
	}

	/**
	 * Tests the target. Not fulfilled where there is none.
	 * @param condition the condition on the target
	 * @return the condition
	 */
	public final Condition<R> matches(Condition<? super T> condition) {
		return (condition instanceof Condition.Absent) ? Condition.absent() : new Target<>(relation(), condition);
	}

	/**
	 * Loads the target with the statement before, by a LEFT JOIN, instead of one more
	 * statement.
	 * @return the load option
	 */
	public final ToOneLoad<R, T> joined() {
		return plain().joined();
	}

	/**
	 * Follows a relation of a model to itself: the target, its target, and so on. Each
	 * step takes one more statement.
	 * @param depth how often, 1 or more
	 * @return the load option
	 */
	public final ToOneLoad<R, T> depth(int depth) {
		return plain().depth(depth);
	}

	/**
	 * Loads relations of the target too.
	 * @param options the relations
	 * @return the load option
	 */
	@SafeVarargs
	public final ToOneLoad<R, T> load(LoadOptions<? super T>... options) {
		return plain().load(options);
	}

	private ToOneLoad<R, T> plain() {
		return new ToOneLoad<>(relation(), RelationLoad.PLAIN);
	}

	@Override
	public final LoadTree tree() {
		return plain().tree();
	}

}
