package io.modelbase.load;

/**
 * Several load options joined.
 *
 * @param tree the relations to load
 * @param <M> the model
 */
record Loaded<M>(LoadTree tree) implements LoadOptions<M> {

	@Override
	public String toString() {
		return this.tree.toString();
	}

}
