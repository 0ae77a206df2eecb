package io.modelbase.session;

import java.util.function.Function;

import reactor.core.publisher.Mono;

import org.springframework.transaction.ReactiveTransaction;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** The transactions of sessions, by way of Spring's manager. */
final class SessionTransactions {

	private final ReactiveTransactionManager manager;

	private final TransactionalOperator required;

	private final TransactionalOperator nested;

	SessionTransactions(ReactiveTransactionManager manager) {
		this.manager = manager;
		this.required = TransactionalOperator.create(manager);
		this.nested = TransactionalOperator.create(manager,
				new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
	}

	/** Runs work in the transaction that is there, or a new one. */
	<T> Mono<T> required(Function<ReactiveTransaction, Mono<T>> work) {
		return this.required.execute(work::apply).singleOrEmpty();
	}

	/** Runs work behind a savepoint of the transaction that is there. */
	<T> Mono<T> nested(Mono<T> work) {
		return this.nested.transactional(work);
	}

	Mono<ReactiveTransaction> begin() {
		return this.manager.getReactiveTransaction(TransactionDefinition.withDefaults());
	}

	Mono<Void> commit(ReactiveTransaction transaction) {
		return this.manager.commit(transaction);
	}

	Mono<Void> rollback(ReactiveTransaction transaction) {
		return this.manager.rollback(transaction);
	}

}
