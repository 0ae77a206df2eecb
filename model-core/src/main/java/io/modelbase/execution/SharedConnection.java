package io.modelbase.execution;

import java.util.Optional;
import java.util.function.Function;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;

/** Tells whether statements share one connection, as they do within a transaction. */
final class SharedConnection {

	private SharedConnection() {
	}

	/** The transaction's synchronization, or empty where each statement is on its own. */
	static Mono<Optional<TransactionSynchronizationManager>> current() {
		return TransactionSynchronizationManager.forCurrentTransaction()
			.filter(TransactionSynchronizationManager::isSynchronizationActive)
			.map(Optional::of)
			.onErrorResume(NoTransactionException.class, (ex) -> Mono.empty())
			.defaultIfEmpty(Optional.empty());
	}

	/** Whether there is a transaction, for it to hold locks and take writes back. */
	static Mono<Boolean> isTransaction() {
		return current()
			.map((shared) -> shared.filter(TransactionSynchronizationManager::isActualTransactionActive).isPresent());
	}

	/**
	 * Collects a result before its first element goes out if its connection is shared:
	 * what is done with the element may need the connection, which an open result blocks.
	 */
	static <T> Flux<T> collected(Flux<T> result) {
		return current().flatMapMany(
				(shared) -> shared.isPresent() ? result.collectList().flatMapIterable(Function.identity()) : result);
	}

}
