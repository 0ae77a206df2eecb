package io.modelbase.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

import io.modelbase.execution.Turn;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Sees to it that a session's operations come one after another, and end with it. */
final class Conversation {

	private SessionState state = SessionState.IDLE;

	private @Nullable Operation running;

	/** The nested work that is open, the innermost first. */
	private final Deque<CallSite> nested = new ArrayDeque<>();

	/**
	 * An operation's turn, whose begin throws an
	 * {@link InvalidDataAccessApiUsageException} if another is under way, or the session
	 * is closed.
	 */
	Turn turn(CallSite operation, @Nullable CallSite level) {
		return new Operation(operation, level);
	}

	/**
	 * Checks that an operation could begin where it isn't known whether nested work calls
	 * it. Its call is looked for only if it can't.
	 * @throws InvalidDataAccessApiUsageException if another is under way, or the session
	 * is closed
	 */
	synchronized void check(Supplier<CallSite> operation) {
		if (this.state == SessionState.CLOSED) {
			throw new InvalidDataAccessApiUsageException(
					"session.%s comes after the end of its session. Use a session only within the work that was given to the factory, and let that work end when all of it has."
						.formatted(operation.get()));
		}
		if (this.state == SessionState.RUNNING) {
			throw overlapping(operation.get(), this.running);
		}
	}

	/**
	 * Checks that an operation could begin.
	 * @param level the nested work that calls it, or null
	 * @throws InvalidDataAccessApiUsageException if another is under way, or the session
	 * or the nested work is closed
	 */
	synchronized void check(CallSite operation, @Nullable CallSite level) {
		check(() -> operation);
		CallSite open = this.nested.peek();
		if (level != null && !this.nested.contains(level)) {
			throw new InvalidDataAccessApiUsageException(
					"session.%s comes after the end of session.%s, which it is part of. Let nested work end when all of it has."
						.formatted(operation, level));
		}
		if (open != null && open != level) {
			throw overlapping(operation, open);
		}
	}

	private static RuntimeException overlapping(CallSite operation, @Nullable Object other) {
		return new InvalidDataAccessApiUsageException(
				"session.%s was begun before session.%s ended. A session is one conversation: chain its operations with flatMap, concatMap or then, rather than zip, merge or flatMap over many."
					.formatted(operation, other));
	}

	/** Lets another operation begin, as what is left of this one sends nothing. */
	synchronized void over() {
		if (this.running != null) {
			end(this.running);
		}
	}

	/** Until nested work ends, only what is part of it may begin. */
	synchronized void enter(CallSite level) {
		this.nested.push(level);
	}

	synchronized void leave(CallSite level) {
		this.nested.remove(level);
	}

	synchronized boolean isNested() {
		return !this.nested.isEmpty();
	}

	private synchronized void begin(Operation operation) {
		if (!operation.over) {
			check(operation.site, operation.level);
			move(SessionState.RUNNING);
			this.running = operation;
		}
	}

	private synchronized void end(Operation operation) {
		operation.over = true;
		if (this.running == operation) {
			this.running = null;
			if (this.state == SessionState.RUNNING) {
				move(SessionState.IDLE);
			}
		}
	}

	synchronized void close() {
		if (this.state != SessionState.CLOSED) {
			move(SessionState.CLOSED);
		}
	}

	private void move(SessionState next) {
		if (!this.state.mayBecome(next)) {
			throw new IllegalStateException("A session can't go from %s to %s.".formatted(this.state, next));
		}
		this.state = next;
	}

	/** What may be over before it begins: its subscriber may cancel at any time. */
	private final class Operation implements Turn {

		private final CallSite site;

		private final @Nullable CallSite level;

		private boolean over;

		private Operation(CallSite site, @Nullable CallSite level) {
			this.site = site;
			this.level = level;
		}

		@Override
		public void begin() {
			Conversation.this.begin(this);
		}

		@Override
		public void over() {
			Conversation.this.end(this);
		}

		@Override
		public String toString() {
			return this.site.toString();
		}

	}

}
