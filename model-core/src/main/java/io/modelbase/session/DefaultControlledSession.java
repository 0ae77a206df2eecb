package io.modelbase.session;

import io.modelbase.execution.FlushMode;
import io.modelbase.execution.ModelTemplate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.transaction.ReactiveTransaction;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;

/** A session that opens and ends its transactions itself. */
final class DefaultControlledSession extends DefaultModelSession implements ControlledSession {

	private @Nullable ReactiveTransaction open;

	DefaultControlledSession(ModelTemplate template, FlushMode mode, SessionHooks hooks,
			SessionTransactions transactions) {
		super(template, mode, hooks, transactions, true);
	}

	@Override
	public <T> Mono<T> begun(Mono<T> statement) {
		return Mono.defer(() -> (this.open != null) ? statement
				: TransactionSynchronizationManager.forCurrentTransaction().flatMap(this::begin).then(statement));
	}

	/** What others synchronize here would end the session's transaction with theirs. */
	private Mono<Void> begin(TransactionSynchronizationManager here) {
		if (here.isSynchronizationActive()) {
			return Mono.error(new InvalidDataAccessApiUsageException(
					"The session of withSession(…) can't begin its transaction within an operator or method that supports or refuses one, as that ends first. Take the operator or annotation away."));
		}
		return work().notCancelled().then(transactions().begin()).doOnNext((transaction) -> {
			this.open = transaction;
			SessionTransaction.bind(this, here);
		}).then();
	}

	@Override
	public Mono<Void> commit() {
		return operation("commit", "",
				() -> notNested("commit").then(Mono
					.defer(() -> isRollbackOnly() ? rollbackOpen() : work().flush().then(Mono.defer(this::commitOpen))))
					.then(Mono.defer(() -> {
						operationOver();
						return runAfterCommit();
					})));
	}

	private Mono<Void> notNested(String operation) {
		return Mono.defer(() -> isNested() ? Mono.error(new InvalidDataAccessApiUsageException(
				"session.%s() would end the transaction of the savepoint that its nested work is to go back to. Call it once nested(…) has ended."
					.formatted(operation)))
				: Mono.empty());
	}

	private Mono<Void> commitOpen() {
		ReactiveTransaction transaction = this.open;
		if (transaction == null) {
			return Mono.empty();
		}
		return work().notCancelled().then(Mono.defer(() -> {
			this.open = null;
			return transactions().commit(transaction);
		}));
	}

	@Override
	public Mono<Void> rollback() {
		return operation(CallSite.of("rollback", ""), () -> notNested("rollback").then(Mono.defer(this::rollbackOpen)),
				work()::nextTurnAfterFailure);
	}

	private Mono<Void> rollbackOpen() {
		ReactiveTransaction transaction = this.open;
		this.open = null;
		if (transaction == null) {
			transactionEnded(false);
			return Mono.empty();
		}
		return transactions().rollback(transaction);
	}

	/**
	 * Rolls back what work, which isn't cancelled, left uncommitted, and ends the
	 * session.
	 */
	<T> Mono<T> endingAfter(Mono<T> work) {
		return thenAlways(work.onErrorResume((error) -> end().onErrorResume((rollback) -> {
			error.addSuppressed(rollback);
			return Mono.empty();
		}).then(Mono.error(error))), (result) -> end().then(result));
	}

	private Mono<Void> end() {
		return endWork().then(Mono.defer(this::rollbackOpen)).doFinally((signal) -> close());
	}

	/** It is an operation of the session itself that ends the transaction. */
	@Override
	Mono<Void> ending() {
		return Mono.empty();
	}

	/** The session goes on. */
	@Override
	void transactionEnded(boolean committed) {
		work().transactionEnded(committed);
		if (!committed) {
			forgetAfterCommit();
		}
	}

}
