package io.modelbase.execution;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.r2dbc.core.ExecuteFunction;

/**
 * A statement on a connection of its own that a cancelled subscriber doesn't cut while
 * the connection is being acquired or the statement is on its way: the pool and the
 * drivers lose the connection then. The statement isn't sent if it was cancelled before,
 * and ends with the first row that comes after, or with the result where its rows are
 * read into a list. A driver can't stop a running statement, so that no time is lost.
 *
 * @param <T> what the rows are read into
 */
final class WholeStatement<T> implements CoreSubscriber<T>, Subscription {

	private final CoreSubscriber<? super T> subscriber;

	private final Context context;

	private @Nullable Subscription statement;

	private volatile boolean cancelled;

	private WholeStatement(CoreSubscriber<? super T> subscriber) {
		this.subscriber = subscriber;
		this.context = SharedConnection.leave(subscriber.currentContext());
	}

	/**
	 * Runs a statement. In a transaction it stays as it is: there the end of the
	 * transaction must not overtake a statement that nobody waits for.
	 * @param spec the statement
	 * @param run sends it and reads its result
	 * @param context the context of the statement
	 */
	static <T> Publisher<T> run(GenericExecuteSpec spec, Function<GenericExecuteSpec, Publisher<T>> run,
			ContextView context) {
		return (SharedConnection.in(context) != null) ? run.apply(spec)
				: (subscriber) -> whole(spec, run, Operators.toCoreSubscriber(subscriber));
	}

	private static <T> void whole(GenericExecuteSpec spec, Function<GenericExecuteSpec, Publisher<T>> run,
			CoreSubscriber<? super T> subscriber) {
		WholeStatement<T> whole = new WholeStatement<>(subscriber);
		run.apply(spec.filter(whole::send)).subscribe(whole);
	}

	private Publisher<? extends Result> send(Statement statement, ExecuteFunction next) {
		return this.cancelled ? Flux.error(new CancellationException()) : next.execute(statement);
	}

	@Override
	public Context currentContext() {
		return this.context;
	}

	@Override
	public void onSubscribe(Subscription subscription) {
		this.statement = subscription;
		this.subscriber.onSubscribe(this);
	}

	@Override
	public void onNext(T element) {
		if (this.cancelled) {
			upstream().cancel();
		}
		else {
			this.subscriber.onNext(element);
		}
	}

	@Override
	public void onError(Throwable error) {
		if (!this.cancelled) {
			this.subscriber.onError(error);
		}
	}

	@Override
	public void onComplete() {
		if (!this.cancelled) {
			this.subscriber.onComplete();
		}
	}

	@Override
	public void request(long count) {
		if (!this.cancelled) {
			upstream().request(count);
		}
	}

	/** Asks for one row more, at which the statement can end. */
	@Override
	public void cancel() {
		if (!this.cancelled) {
			this.cancelled = true;
			upstream().request(1);
		}
	}

	private Subscription upstream() {
		return Objects.requireNonNull(this.statement);
	}

}
