package io.modelbase.execution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionContextManager;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;

/** Tells whether statements share one connection, as they do within a transaction. */
final class SharedConnection {

	/** What Spring finds a transaction by. */
	private static final List<Object> KEYS = TransactionContextManager.getOrCreateContextHolder()
		.andThen(TransactionContextManager.getOrCreateContext())
		.apply(Context.empty())
		.stream()
		.map(Map.Entry::getKey)
		.toList();

	private static final Mono<Optional<TransactionSynchronizationManager>> NONE = Mono.just(Optional.empty());

	private SharedConnection() {
	}

	/** The transaction's synchronization, or empty where each statement is on its own. */
	static Mono<Optional<TransactionSynchronizationManager>> current() {
		return Mono.deferContextual((context) -> {
			Mono<Optional<TransactionSynchronizationManager>> known = context.getOrDefault(SharedConnection.class,
					null);
			return (known != null) ? known : isNone(context) ? NONE : find();
		});
	}

	/**
	 * Finds what the statements of work share once for all of them. The work is never
	 * cancelled, and begins no transaction.
	 */
	static <T> Mono<T> known(Mono<T> work) {
		return current().flatMap(
				(shared) -> work.contextWrite((context) -> context.put(SharedConnection.class, Mono.just(shared))));
	}

	/** Spares most statements the way to Spring's error that there is no transaction. */
	private static boolean isNone(ContextView context) {
		for (Object key : KEYS) {
			if (context.hasKey(key)) {
				return false;
			}
		}
		return true;
	}

	private static Mono<Optional<TransactionSynchronizationManager>> find() {
		return TransactionSynchronizationManager.forCurrentTransaction()
			.filter(TransactionSynchronizationManager::isSynchronizationActive)
			.map(Optional::of)
			.onErrorResume(NoTransactionException.class, (ex) -> Mono.empty())
			.defaultIfEmpty(Optional.empty());
	}

	/**
	 * Lets what is sent find no transaction, ended or yet to begin. Spring's client
	 * doesn't give a connection back where it finds one that isn't under way.
	 */
	static Context leave(Context context) {
		Context left = context.delete(SharedConnection.class);
		for (Object key : KEYS) {
			left = left.delete(key);
		}
		return left;
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
