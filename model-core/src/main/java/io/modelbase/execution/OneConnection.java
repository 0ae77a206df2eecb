package io.modelbase.execution;

import java.util.function.BooleanSupplier;
import java.util.function.Function;

import io.r2dbc.spi.ConnectionFactory;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Sends the statements of one call on one connection, without a transaction: taking a
 * connection out of the pool for each of them costs as much as a small statement. Where a
 * connection is shared already, it is that one.
 */
final class OneConnection {

	private final TransactionalOperator support;

	OneConnection(ConnectionFactory connectionFactory) {
		this.support = TransactionalOperator.create(new R2dbcTransactionManager(connectionFactory),
				new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_SUPPORTS));
	}

	/**
	 * Runs work, whose statements are not cut on their way.
	 * @param work is told whether the subscriber cancelled, and then has to fail before
	 * its next statement
	 */
	<T> Mono<T> run(Function<BooleanSupplier, Mono<T>> work) {
		return Mono.deferContextual((context) -> (SharedConnection.in(context) != null) ? work.apply(() -> false)
				: OwnTransaction.uncut((cancelled) -> this.support.transactional(work.apply(cancelled))));
	}

}
