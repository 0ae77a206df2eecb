package io.modelbase.metamodel;

import io.modelbase.expression.Relation;
import io.modelbase.load.LoadOptions;

/**
 * What paths of relations have in common: where they start and which relations they go
 * along.
 *
 * @param <R> the model that the path starts from
 */
abstract class RelationPath<R> implements LoadOptions<R> {

	private final Class<R> root;

	private final String path;

	RelationPath(Class<R> root, String path) {
		this.root = root;
		this.path = path;
	}

	/**
	 * Returns the model that this path starts from, for generated code.
	 * @return the model's class
	 */
	protected final Class<R> pathRoot() {
		return this.root;
	}

	/**
	 * Returns the path to a property of the target, for generated code.
	 * @param property the property
	 * @return the names that lead to it from the root, joined by dots
	 */
	protected final String pathTo(String property) {
		return this.path + "." + property;
	}

	final Relation<R> relation() {
		return new Relation<>(this.root, this.path);
	}

	/**
	 * Returns the model's simple name and the path.
	 * @return for example {@code Article.author}
	 */
	@Override
	public final String toString() {
		return relation().toString();
	}

}
