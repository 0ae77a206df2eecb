package io.modelbase.session;

import java.util.EnumSet;
import java.util.Set;

/** The states of a session, and the moves between them. */
enum SessionState {

	/** Nothing is under way: an operation may begin. */
	IDLE,

	/** An operation was begun and did not end yet. */
	RUNNING,

	/** The session's transaction, or the session itself, is at its end. */
	CLOSED;

	/** The states that a session may go to from this one. */
	Set<SessionState> next() {
		return switch (this) {
			case IDLE -> EnumSet.of(RUNNING, CLOSED);
			case RUNNING -> EnumSet.of(IDLE, CLOSED);
			case CLOSED -> EnumSet.noneOf(SessionState.class);
		};
	}

}
