package io.modelbase.execution;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * Lets one operation at a time have the connection: what comes while another is under way
 * waits for its end, in the order of coming. An operation that was started runs to its
 * end even if nobody waits for it any more, since a driver can't stop a statement. While
 * nested work is open only what is part of it has turns, and while the transaction is
 * suspended nothing has.
 */
final class Turns {

	/** The level of what is part of no nested work. */
	private static final Object OUTERMOST = new Object();

	private final Deque<Waiting> waiting = new ArrayDeque<>();

	/** The nested work that is open, the innermost first. */
	private final Deque<Object> levels = new ArrayDeque<>();

	private boolean taken;

	private boolean streaming;

	private boolean suspended;

	private boolean draining;

	/**
	 * Runs an operation when its turn has come. The turn is over before the result goes
	 * out, as what follows takes the next one.
	 * @param operation makes the operation
	 * @param context what the operation is to find in its context
	 * @param turn is told when the operation is asked for and when it is over
	 * @param failed is told of its error before that
	 */
	<T> Mono<T> run(Supplier<Mono<T>> operation, UnaryOperator<Context> context, Turn turn,
			Consumer<Throwable> failed) {
		return Mono.create((sink) -> {
			Waiting waiting = new Waiting(level(sink.contextView()), true, () -> Mono.defer(operation)
				.subscribe(new Running<>(sink, turn, failed, context.apply(Context.of(sink.contextView())))));
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
				Waiting waiting = new Waiting(level(sink.contextView()), true, () -> {
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

	static RuntimeException openStream() {
		return new InvalidDataAccessApiUsageException(
				"A stream is open on the session's connection, so nothing else can be sent before it ends. Use find, which collects its rows first, or wait for the stream's end.");
	}

	/** The nested work that code is part of. */
	Object level(ContextView context) {
		Object level = context.getOrDefault(this, null);
		return (level != null) ? level : OUTERMOST;
	}

	/** Lets code be part of nested work. */
	Context within(Context context, Object level) {
		return context.put(this, level);
	}

	/** Opens nested work, within an operation that it begins with. */
	synchronized void enter(Object level) {
		this.levels.push(level);
	}

	/** Ends nested work. What came meanwhile and isn't part of it has its turn. */
	void leave(Object level) {
		synchronized (this) {
			this.levels.remove(level);
		}
		drain();
	}

	/**
	 * Runs something as soon as no operation is under way, before all that waits; at once
	 * while a stream is open, which whoever reads it ends.
	 */
	void whenIdle(Runnable action) {
		whenIdle(null, action);
	}

	/** Runs something as {@link #whenIdle} does, once all nested work has ended too. */
	void whenOver(Runnable action) {
		whenIdle(OUTERMOST, action);
	}

	private void whenIdle(@Nullable Object level, Runnable action) {
		boolean open;
		synchronized (this) {
			open = this.streaming;
			if (!open) {
				this.waiting.addFirst(new Waiting(level, false, () -> {
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

	/** Lets nothing have a turn once no operation is under way, until it is resumed. */
	Mono<Void> suspend() {
		return Mono.create((sink) -> whenIdle(() -> {
			suspended(true);
			sink.success();
		}));
	}

	void resume() {
		suspended(false);
		drain();
	}

	private synchronized void suspended(boolean suspended) {
		this.suspended = suspended;
	}

	private void take(MonoSink<?> sink, Waiting waiting, Turn turn) {
		synchronized (this) {
			if (this.streaming) {
				turn.over();
				sink.error(openStream());
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
		Waiting next = this.taken ? null : first();
		this.taken |= next != null;
		this.draining = next != null;
		return next;
	}

	private @Nullable Waiting first() {
		Object open = this.levels.isEmpty() ? OUTERMOST : this.levels.peek();
		for (Iterator<Waiting> all = this.waiting.iterator(); all.hasNext();) {
			Waiting next = all.next();
			if ((next.level == null || next.level == open) && !(next.sends && this.suspended)) {
				all.remove();
				return next;
			}
		}
		return null;
	}

	/** What waits for its turn. */
	private static final class Waiting {

		/** The nested work that it is part of; null if that doesn't matter. */
		private final @Nullable Object level;

		/** Whether it sends anything. */
		private final boolean sends;

		private final Runnable operation;

		/** A cancellation may come before the wait begins. */
		private boolean cancelled;

		Waiting(@Nullable Object level, boolean sends, Runnable operation) {
			this.level = level;
			this.sends = sends;
			this.operation = operation;
		}

	}

	/** Hands the result of an operation on, once its turn is over. */
	private final class Running<T> extends BaseSubscriber<T> {

		private final MonoSink<T> sink;

		private final Turn turn;

		private final Consumer<Throwable> failed;

		private final Context context;

		private boolean over;

		Running(MonoSink<T> sink, Turn turn, Consumer<Throwable> failed, Context context) {
			this.sink = sink;
			this.turn = turn;
			this.failed = failed;
			this.context = context;
		}

		@Override
		public Context currentContext() {
			return this.context;
		}

		@Override
		protected void hookOnNext(T value) {
			over();
			this.sink.success(value);
		}

		@Override
		protected void hookOnComplete() {
			over();
			this.sink.success();
		}

		@Override
		protected void hookOnError(Throwable error) {
			this.failed.accept(error);
			over();
			this.sink.error(error);
		}

		private void over() {
			if (!this.over) {
				this.over = true;
				this.turn.over();
				end();
			}
		}

	}

}
