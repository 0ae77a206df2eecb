package io.modelbase.expression;

/**
 * A relation, or a chain of them, that starts from a model.
 *
 * @param root the model that the path starts from
 * @param path the names of the relations that lead to the target, joined by dots
 * @param <M> the model that the path starts from
 * @since 0.1.0
 */
public record Relation<M>(Class<M> root, String path) {

	@Override
	public String toString() {
		return this.root.getSimpleName() + "." + this.path;
	}

}
