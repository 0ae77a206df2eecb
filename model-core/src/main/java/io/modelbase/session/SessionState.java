package io.modelbase.session;

/** The states of a session, and the moves between them. */
enum SessionState {

	/** Nothing is under way: an operation may begin. */
	IDLE,

	/** An operation was begun and did not end yet. */
	RUNNING,

	/** The session's transaction, or the session itself, is at its end. */
	CLOSED;

	/** Whether a session may go to a state from this one. */
	boolean mayBecome(SessionState next) {
		return switch (this) {
			case IDLE -> next == RUNNING || next == CLOSED;
			case RUNNING -> next == IDLE || next == CLOSED;
			case CLOSED -> false;
		};
	}

}
