package io.modelbase.execution;

/**
 * When a session sends what was added, changed and deleted.
 *
 * @since 0.1.0
 */
public enum FlushMode {

	/**
	 * Before a query whose answer it could change, at the end of the session's work, and
	 * before commit.
	 */
	AUTO,

	/** At the end of the session's work and before commit. */
	COMMIT,

	/** When {@code flush} is called; what isn't flushed then is an error at the end. */
	MANUAL

}
