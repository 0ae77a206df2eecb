package io.modelbase.session;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * Work in a transaction whose subscriber may cancel at any time. The transaction is not
 * cut then: the statement on its way ends, the work is stopped before its next one, and
 * the transaction rolls back as after an error. While it begins or commits, it goes on.
 *
 * @param <T> what comes of the work
 */
final class CancellableWork<T> {

	private final Consumer<Runnable> cancelling;

	private final Mono<T> work;

	private final Disposable.Swap subscription = Disposables.swap();

	private final AtomicBoolean ended = new AtomicBoolean();

	private volatile boolean cancelled;

	private volatile @Nullable MonoSink<T> sink;

	private CancellableWork(Consumer<Runnable> cancelling, Mono<T> work) {
		this.cancelling = cancelling;
		this.work = work;
	}

	/**
	 * Runs work in a transaction.
	 * @param cancelling is told of a cancellation, and runs what stops the work as soon
	 * as no statement is on its way
	 * @param work the work
	 * @param transaction puts the transaction around it
	 */
	static <T> Mono<T> run(Consumer<Runnable> cancelling, Mono<T> work, UnaryOperator<Mono<T>> transaction) {
		return Mono.create((sink) -> {
			CancellableWork<T> cancellable = new CancellableWork<>(cancelling, work);
			sink.onCancel(cancellable::cancel);
			transaction.apply(Mono.create(cancellable::start)).subscribe(sink::success, (error) -> {
				if (!cancellable.cancelled) {
					sink.error(error);
				}
				else if (!(error instanceof CancellationException)) {
					Operators.onErrorDropped(error, Context.of(sink.contextView()));
				}
			}, sink::success, Context.of(sink.contextView()));
		});
	}

	private void start(MonoSink<T> inner) {
		this.sink = inner;
		if (this.cancelled) {
			stop();
			return;
		}
		this.subscription.update(this.work.subscribe((value) -> end(() -> inner.success(value)),
				(error) -> end(() -> inner.error(error)), () -> end(inner::success), Context.of(inner.contextView())));
	}

	private void end(Runnable signal) {
		if (this.ended.compareAndSet(false, true)) {
			signal.run();
		}
	}

	private void cancel() {
		this.cancelled = true;
		this.cancelling.accept(this::stop);
	}

	private void stop() {
		MonoSink<T> inner = this.sink;
		if (inner != null) {
			end(() -> {
				this.subscription.dispose();
				inner.error(new CancellationException("The subscriber of the session's work cancelled."));
			});
		}
	}

}
