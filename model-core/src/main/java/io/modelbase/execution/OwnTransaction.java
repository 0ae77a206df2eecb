package io.modelbase.execution;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import org.springframework.transaction.reactive.TransactionalOperator;

/**
 * Makes several statements one transaction, joining the one that is there. In a
 * transaction of its own a statement that was sent is never cancelled: a rollback that
 * overtakes a running insert would leave it to be committed by itself. A cancelled
 * subscriber lets the statement end, then the work stop and the transaction roll back.
 */
final class OwnTransaction {

	private final TransactionalOperator transactions;

	OwnTransaction(TransactionalOperator transactions) {
		this.transactions = transactions;
	}

	/**
	 * Runs work in a transaction.
	 * @param work is told whether the subscriber cancelled, and then has to fail before
	 * its next statement
	 */
	<T> Mono<T> run(Function<BooleanSupplier, Mono<T>> work) {
		return Mono.deferContextual((context) -> (SharedConnection.transaction(context) != null)
				? this.transactions.transactional(work.apply(() -> false))
				: uncut((cancelled) -> this.transactions.transactional(work.apply(cancelled))));
	}

	/** Runs work to its end, or to the next statement after the subscriber cancelled. */
	static <T> Mono<T> uncut(Function<BooleanSupplier, Mono<T>> work) {
		return Mono.create((sink) -> {
			AtomicBoolean cancelled = new AtomicBoolean();
			sink.onCancel(() -> cancelled.set(true));
			work.apply(cancelled::get).subscribe(sink::success, (error) -> {
				if (!cancelled.get()) {
					sink.error(error);
				}
			}, sink::success, Context.of(sink.contextView()));
		});
	}

}
