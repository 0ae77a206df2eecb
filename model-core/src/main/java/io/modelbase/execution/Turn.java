package io.modelbase.execution;

/** What is told of the turn that an operation of a {@link UnitOfWork} takes. */
public interface Turn {

	/** Is told nothing. */
	Turn UNWATCHED = new Turn() {
		@Override
		public void begin() {
			// nothing to do
		}

		@Override
		public void over() {
			// nothing to do
		}
	};

	/**
	 * The operation is asked for, before it waits for others. What this throws is its
	 * result. After {@link #over()} it says that nobody waits for the operation.
	 */
	void begin();

	/**
	 * The operation ended, before its result goes out and others have their turn, or its
	 * subscriber cancelled. It may come more than once.
	 */
	void over();

}
