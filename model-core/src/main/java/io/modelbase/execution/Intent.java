package io.modelbase.execution;

/** What a caller said should happen to a model. */
enum Intent {

	/** Insert it if it has no row, else update what changed. */
	SAVE,

	/** Insert it, whatever its id. */
	INSERT,

	/** Update it, even if its row was never read. */
	UPDATE

}
