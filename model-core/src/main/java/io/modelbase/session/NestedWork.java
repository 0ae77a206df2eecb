package io.modelbase.session;

import java.util.concurrent.CancellationException;

import io.modelbase.execution.UnitOfWork;
import io.modelbase.execution.UnitOfWork.Savepoint;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Work of a session behind a savepoint. While it is open the session's operations and
 * turns are its own: what others sent meanwhile would go with it if it goes back.
 *
 * @param <T> what comes of the work
 */
final class NestedWork<T> {

	private final DefaultModelSession session;

	private final UnitOfWork unit;

	private final CallSite site;

	private final Mono<T> work;

	private boolean entered;

	private boolean cancelled;

	private final Sinks.Empty<T> end = Sinks.empty();

	/** What the work itself failed with. */
	private volatile @Nullable Throwable failure;

	NestedWork(DefaultModelSession session, CallSite site, Mono<T> work) {
		this.session = session;
		this.unit = session.work();
		this.site = site;
		this.work = work;
	}

	/** Runs the work, once. */
	Mono<T> run() {
		// a hook has the session's turn already
		return Mono.deferContextual(
				(context) -> this.unit.isPartOf(context) ? begin(Mono.empty()).then(nested(whole()))
						: CancellableWork.run(this::cancel, whole(), (cancellable) -> begin(Mono.defer(this::enter))
							.then(nested(cancellable).contextWrite((within) -> this.unit.within(within, this.site)))
							.doOnTerminate(() -> this.session.leave(this))));
	}

	/** Sends what is pending, which isn't part of the work. */
	private Mono<Void> begin(Mono<Void> then) {
		return this.session.operation(this.site, () -> this.session.begun(this.unit.flush()).then(then),
				this.unit::nextTurn);
	}

	/** The work and the flush of what it leaves pending. */
	private Mono<T> whole() {
		return DefaultModelSession.thenAlways(Mono.firstWithSignal(this.work, this.end.asMono()),
				(result) -> this.unit.flush().then(result));
	}

	/** Goes back to the savepoint, as the transaction ends before the work. */
	void end() {
		this.end.tryEmitError(new CancellationException("The session ended before its nested work."));
	}

	CallSite site() {
		return this.site;
	}

	private synchronized Mono<Void> enter() {
		if (this.cancelled) {
			return Mono.error(new CancellationException("The subscriber of nested work cancelled."));
		}
		this.entered = true;
		this.session.enter(this);
		return Mono.empty();
	}

	private void cancel(Runnable stop) {
		boolean open;
		synchronized (this) {
			this.cancelled = true;
			open = this.entered;
		}
		// who cancelled goes on, and what is under way is part of this
		this.session.operationOver();
		if (open) {
			this.session.leaveConversation(this);
			this.unit.fail("Nested work of the session was cancelled",
					new CancellationException("The subscriber of nested work cancelled."));
		}
		this.unit.whenIdle(stop);
	}

	private synchronized boolean isCancelled() {
		return this.cancelled;
	}

	private Mono<T> nested(Mono<T> whole) {
		return Mono.defer(this.unit::savepoint).flatMap((savepoint) -> {
			int waiting = this.session.afterCommits();
			return this.session.transactions()
				.nested(whole.doOnError((error) -> this.failure = error)
					.onErrorResume((error) -> this.unit.idle().then(Mono.error(error))))
				.onErrorResume((error) -> back(savepoint, error).then(Mono.error(() -> {
					this.session.forgetAfterCommit(waiting);
					Throwable own = this.failure;
					return (own != null) ? own : error;
				})));
		});
	}

	/**
	 * Brings models back to where the database is. Another error than the work's own says
	 * that it isn't there: after a deadlock some end all of the transaction, savepoints
	 * included.
	 */
	private Mono<Void> back(Savepoint savepoint, Throwable error) {
		if (isCancelled()) {
			return Mono.empty();
		}
		if (error == this.failure) {
			return savepoint.restore();
		}
		return Mono.fromRunnable(() -> this.unit.fail("The session could not go back to a savepoint", error));
	}

}
