package io.modelbase.session;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;

/**
 * Binds a session to a transaction of Spring's: flushes before it commits, steps aside
 * while it is suspended, and learns how it ended.
 */
final class SessionTransaction implements TransactionSynchronization, Ordered {

	private final DefaultModelSession session;

	private final TransactionSynchronizationManager transaction;

	private SessionTransaction(DefaultModelSession session, TransactionSynchronizationManager transaction) {
		this.session = session;
		this.transaction = transaction;
	}

	/** Makes a session that of a transaction. */
	static void bind(DefaultModelSession session, TransactionSynchronizationManager transaction) {
		SessionTransaction binding = new SessionTransaction(session, transaction);
		session.work().begin(transaction);
		session.work().bindTo(transaction);
		transaction.bindResource(session.transactions(), session);
		transaction.registerSynchronization(binding);
	}

	/** The session of a transaction, or null. */
	static @Nullable DefaultModelSession session(TransactionSynchronizationManager transaction,
			SessionTransactions transactions) {
		return (DefaultModelSession) transaction.getResource(transactions);
	}

	/** Said here, as Spring would else look for annotations whenever it sorts. */
	@Override
	public int getOrder() {
		return LOWEST_PRECEDENCE;
	}

	@Override
	public Mono<Void> suspend() {
		return this.session.work()
			.suspend(this.transaction)
			.then(Mono.fromRunnable(() -> this.transaction.unbindResource(this.session.transactions())));
	}

	@Override
	public Mono<Void> resume() {
		return Mono.fromRunnable(() -> {
			this.transaction.bindResource(this.session.transactions(), this.session);
			this.session.work().resume(this.transaction);
		});
	}

	/**
	 * Only the code that began a transaction can let it roll back silently. The error is
	 * none of Spring's for transactions, after which nothing would be rolled back here.
	 */
	@Override
	public Mono<Void> beforeCommit(boolean readOnly) {
		return this.session.isRollbackOnly() ? Mono.error(() -> new InvalidDataAccessApiUsageException(
				"The transaction was rolled back instead of committed, as setRollbackOnly was called on its session. To roll back without this error, begin the transaction by inTransaction, or call setRollbackOnly where it was begun."))
				: this.session.beforeCommit();
	}

	@Override
	public Mono<Void> beforeCompletion() {
		return this.session.ending();
	}

	@Override
	public Mono<Void> afterCommit() {
		return this.session.committed();
	}

	@Override
	public Mono<Void> afterCompletion(int status) {
		return Mono.fromRunnable(() -> {
			this.transaction.unbindResourceIfPossible(this.session.transactions());
			this.session.work().unbindFrom(this.transaction);
			this.session.transactionEnded(status == STATUS_COMMITTED);
		});
	}

}
