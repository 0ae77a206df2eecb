package io.modelbase.execution;

/**
 * What a flush does with a model's row.
 *
 * @since 0.1.0
 */
public enum WriteKind {

	/** The row is inserted. */
	INSERT,

	/** Columns of the row that changed are updated. */
	UPDATE,

	/** The row is deleted. */
	DELETE

}
