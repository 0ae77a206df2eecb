package io.modelbase.load;

import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * Says which relations of a model are loaded, and how. A relation's path is one by
 * itself: {@code User_.articles()}; {@link #of} joins several; {@link #forUpdate()} locks
 * the model's row too. Immutable and reusable.
 * <p>
 * Each relation takes one more statement, however many models there are, chunked below
 * the driver's limit; {@code joined()} makes a relation to one part of the statement
 * before. The steps of a nested path come by themselves and are shared by the paths that
 * go through them.
 *
 * @param <M> the model whose relations are loaded
 * @since 0.1.0
 */
public interface LoadOptions<M> {

	/**
	 * Returns the relations to load, as a tree.
	 * @return the tree
	 */
	LoadTree tree();

	/**
	 * Returns these options with the demand that the model's own row is locked when it is
	 * read, until the transaction ends. {@code Select.load} takes the lock from them. The
	 * rows of relations are not locked: where these options are those of a relation's
	 * target, the demand is dropped.
	 * @return options that load the same and lock
	 */
	default LoadOptions<M> forUpdate() {
		return new Loaded<>(tree().withForUpdate(true));
	}

	/**
	 * Joins load options.
	 * @param options the options
	 * @param <M> the model
	 * @return options that load what any of these loads, and lock if one of them does
	 * @throws InvalidDataAccessApiUsageException if they tune one relation in two ways
	 */
	@SafeVarargs
	static <M> LoadOptions<M> of(LoadOptions<? super M>... options) {
		LoadTree tree = LoadTree.EMPTY;
		for (LoadOptions<? super M> option : options) {
			tree = tree.and(option.tree());
		}
		return new Loaded<>(tree);
	}

	/**
	 * Loads nothing.
	 * @param <M> the model
	 * @return no options
	 */
	static <M> LoadOptions<M> none() {
		return new Loaded<>(LoadTree.EMPTY);
	}

}
