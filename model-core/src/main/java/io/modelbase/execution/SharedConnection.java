package io.modelbase.execution;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

import org.springframework.transaction.reactive.TransactionContext;
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

	private SharedConnection() {
	}

	/**
	 * The transaction's synchronization, or null where each statement is on its own. It
	 * is looked for where Spring's operator and interceptor put it, as Spring's own look
	 * costs several operators for each statement, and an error where there is none.
	 */
	static @Nullable TransactionSynchronizationManager in(ContextView context) {
		TransactionContext known = context.getOrDefault(TransactionContext.class, null);
		if (known == null) {
			return null;
		}
		TransactionSynchronizationManager shared = new TransactionSynchronizationManager(known);
		return shared.isSynchronizationActive() ? shared : null;
	}

	/** The transaction, which holds locks and takes writes back, or null. */
	static @Nullable TransactionSynchronizationManager transaction(ContextView context) {
		TransactionSynchronizationManager shared = in(context);
		return (shared != null && shared.isActualTransactionActive()) ? shared : null;
	}

	/**
	 * Lets what is sent find no transaction, ended or yet to begin. Spring's client
	 * doesn't give a connection back where it finds one that isn't under way.
	 */
	static Context leave(Context context) {
		Context left = context;
		for (Object key : KEYS) {
			left = left.delete(key);
		}
		return left;
	}

	/**
	 * Collects a result before its first element goes out if its connection is shared:
	 * what is done with the element may need the connection, which an open result blocks.
	 */
	static <T> Flux<T> collected(Flux<T> result) {
		return Flux.deferContextual((context) -> (in(context) != null)
				? result.collectList().flatMapIterable(Function.identity()) : result);
	}

}
