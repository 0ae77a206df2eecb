package io.modelbase.execution;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.util.context.Context;

import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * Lets one operation at a time have the connection: what comes while another is under way
 * waits for its end, in the order of coming. An operation that was started runs to its
 * end even if nobody waits for it any more, since a driver can't stop a statement.
 */
final class Turns {

	private final Deque<Waiting> waiting = new ArrayDeque<>();

	private boolean taken;

	private boolean streaming;

	private boolean draining;

	/**
	 * Runs an operation when its turn has come. The turn is over before the result goes
	 * out, as what follows takes the next one.
	 * @param operation makes the operation
	 * @param context what the operation is to find in its context
	 * @param turn is told when the operation is asked for and when it is over
	 */
	<T> Mono<T> run(Supplier<Mono<T>> operation, UnaryOperator<Context> context, Turn turn) {
		return Mono.create((sink) -> {
			Waiting waiting = new Waiting(() -> Mono.defer(operation).doOnTerminate(() -> {
				turn.over();
				end();
			}).subscribe(sink::success, sink::error, sink::success, context.apply(Context.of(sink.contextView()))));
			// who cancels goes on at once, so that this comes before the begin; a sink
			// may lose a second handler to a cancellation
			sink.onCancel(() -> {
				turn.over();
				remove(waiting);
			});
			turn.begin();
			take(sink, waiting, turn);
		});
	}

	/** Lets a stream have the connection until it ends or is cancelled. */
	<T> Flux<T> stream(Flux<T> rows) {
		return Flux.defer(() -> {
			AtomicBoolean open = new AtomicBoolean();
			AtomicBoolean cancelled = new AtomicBoolean();
			Runnable end = () -> {
				if (open.compareAndSet(true, false)) {
					streaming(false);
					end();
				}
			};
			Mono<T> begin = Mono.create((sink) -> {
				Waiting waiting = new Waiting(() -> {
					open.set(true);
					streaming(true);
					// a cancellation may have come between the turn and here
					if (cancelled.get()) {
						end.run();
					}
					sink.success();
				});
				sink.onCancel(() -> remove(waiting));
				take(sink, waiting, Turn.UNWATCHED);
			});
			return begin.thenMany(rows).doOnTerminate(end).doOnCancel(() -> {
				cancelled.set(true);
				end.run();
			});
		});
	}

	/**
	 * Runs something as soon as no operation is under way, before all that waits; at once
	 * while a stream is open, which whoever reads it ends.
	 */
	void whenIdle(Runnable action) {
		boolean open;
		synchronized (this) {
			open = this.streaming;
			if (!open) {
				this.waiting.addFirst(new Waiting(() -> {
					end();
					action.run();
				}));
			}
		}
		if (open) {
			action.run();
		}
		drain();
	}

	private void take(MonoSink<?> sink, Waiting waiting, Turn turn) {
		synchronized (this) {
			if (this.streaming) {
				turn.over();
				sink.error(new InvalidDataAccessApiUsageException(
						"A stream is open on the session's connection, so nothing else can be sent before it ends. Use find, which collects its rows first, or wait for the stream's end."));
			}
			else if (!waiting.cancelled) {
				this.waiting.add(waiting);
			}
		}
		drain();
	}

	private synchronized void remove(Waiting cancelled) {
		cancelled.cancelled = true;
		this.waiting.remove(cancelled);
	}

	private synchronized void streaming(boolean streaming) {
		this.streaming = streaming;
	}

	private void end() {
		synchronized (this) {
			this.taken = false;
		}
		drain();
	}

	/** Starts what waits, one after another rather than one within another. */
	private void drain() {
		synchronized (this) {
			if (this.draining) {
				return;
			}
			this.draining = true;
		}
		for (Waiting next = next(); next != null; next = next()) {
			next.operation.run();
		}
	}

	private synchronized @Nullable Waiting next() {
		Waiting next = this.taken ? null : this.waiting.poll();
		this.taken |= next != null;
		this.draining = next != null;
		return next;
	}

	/** What waits for its turn. */
	private static final class Waiting {

		private final Runnable operation;

		/** A cancellation may come before the wait begins. */
		private boolean cancelled;

		Waiting(Runnable operation) {
			this.operation = operation;
		}

	}

}
