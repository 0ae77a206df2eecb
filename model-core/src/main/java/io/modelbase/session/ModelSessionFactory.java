package io.modelbase.session;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.modelbase.execution.FlushMode;
import io.modelbase.execution.ModelTemplate;
import io.modelbase.execution.Retry;
import io.modelbase.execution.UnitOfWork;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.transaction.ReactiveTransaction;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionContextManager;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;

/**
 * Opens sessions. Nothing happens before subscription, and each subscription runs the
 * work anew. A session ends with the work that it was given to.
 *
 * @since 0.1.0
 */
public final class ModelSessionFactory {

	private final ModelTemplate template;

	private final SessionTransactions transactions;

	private final FlushMode mode;

	private final SessionHooks hooks;

	/**
	 * Creates the factory.
	 * @param template runs the statements of sessions
	 * @param manager begins, commits and rolls back
	 * @param mode when sessions send what is pending
	 * @param hooks what is called before a flush and after a commit
	 */
	public ModelSessionFactory(ModelTemplate template, ReactiveTransactionManager manager, FlushMode mode,
			SessionHooks hooks) {
		this.template = template;
		this.transactions = new SessionTransactions(manager);
		this.mode = mode;
		this.hooks = hooks;
	}

	/**
	 * Runs work with the session of a transaction: of the one that is there, else of one
	 * that begins with the work. At the end of the work what is pending is flushed; a
	 * transaction that began with it is then committed, or, after an error or a
	 * cancellation, rolled back. Within one transaction there is one session.
	 * @param work what to do, which ends when all of it has
	 * @param <T> what comes of it
	 * @return its result, after the commit of a transaction that began with it
	 */
	public <T> Mono<T> inTransaction(Function<ModelSession, Mono<T>> work) {
		return Mono.deferContextual((context) -> {
			TransactionSynchronizationManager transaction = UnitOfWork.transaction(context);
			if (transaction != null && isOurs(transaction)) {
				return join(transaction, work);
			}
			Mono<T> begun = begin(work, (afterCommit) -> afterCommit);
			// withSession has a place for its own transaction, which another can't have
			return (transaction == null && UnitOfWork.isAround(context)) ? begun.contextWrite(UnitOfWork::leave)
					: begun;
		});
	}

	/** A transaction of another database has another connection. */
	private boolean isOurs(TransactionSynchronizationManager transaction) {
		return transaction.hasResource(this.template.getEntityTemplate().getDatabaseClient().getConnectionFactory());
	}

	private <T> Mono<T> join(TransactionSynchronizationManager transaction, Function<ModelSession, Mono<T>> work) {
		DefaultModelSession known = SessionTransaction.session(transaction, this.transactions);
		DefaultModelSession session = (known != null) ? known
				: new DefaultModelSession(this.template, this.mode, this.hooks, this.transactions, false);
		if (known == null) {
			SessionTransaction.bind(session, transaction);
		}
		// one that is flushed by hand goes on after the work
		Mono<T> run = (known != null && this.mode == FlushMode.MANUAL) ? Mono.defer(() -> work.apply(session))
				: run(session, work);
		return this.transactions.required((own) -> run.doOnSuccess((result) -> end(session, own)));
	}

	private <T> Mono<T> begin(Function<ModelSession, Mono<T>> work, UnaryOperator<Mono<T>> afterCommit) {
		DefaultModelSession session = new DefaultModelSession(this.template, this.mode, this.hooks, this.transactions,
				true);
		return CancellableWork.run(session.work()::cancel, run(session, work), (cancellable) -> DefaultModelSession
			.thenAlways(this.transactions.required((own) -> Mono.deferContextual((context) -> {
				SessionTransaction.bind(session, Objects.requireNonNull(UnitOfWork.transaction(context)));
				return cancellable;
			}).doOnSuccess((result) -> end(session, own))),
					(result) -> afterCommit.apply(session.runAfterCommit(result))));
	}

	private static <T> Mono<T> run(DefaultModelSession session, Function<ModelSession, Mono<T>> work) {
		return DefaultModelSession.thenAlways(Mono.defer(() -> work.apply(session)),
				(result) -> session.finish().then(result));
	}

	private static void end(DefaultModelSession session, ReactiveTransaction transaction) {
		if (session.isRollbackOnly()) {
			transaction.setRollbackOnly();
		}
	}

	/**
	 * Runs work with a session in a transaction of its own, and again on fresh state
	 * after others got in its way.
	 * @param retry how often, and how soon
	 * @param work what to do; it may run several times, each time with another session
	 * @param <T> what comes of it
	 * @return its result; {@link InvalidDataAccessApiUsageException} within a
	 * transaction, which couldn't be begun again
	 */
	public <T> Mono<T> inTransaction(Retry retry, Function<ModelSession, Mono<T>> work) {
		return retry
			.run("inTransaction(retry(…), …)",
					() -> begin(work, (afterCommit) -> afterCommit.onErrorMap(AfterCommitFailure::new)))
			.onErrorMap(AfterCommitFailure.class, Throwable::getCause);
	}

	/**
	 * Runs work with the session of a transaction, as {@link #inTransaction(Function)}
	 * does. The results are collected, and go out after the commit.
	 * @param work what to do, which ends when all of it has
	 * @param <T> what comes of it
	 * @return its results
	 */
	public <T> Flux<T> inTransactionMany(Function<ModelSession, ? extends Publisher<T>> work) {
		return inTransaction((session) -> Flux.from(work.apply(session)).collectList())
			.flatMapIterable(Function.identity());
	}

	/**
	 * Runs work with a session that commits when told, and may do so more than once. What
	 * isn't committed at the end is rolled back, or after an error or a cancellation.
	 * @param work what to do, which ends when all of it has
	 * @param <T> what comes of it
	 * @return its result; {@link InvalidDataAccessApiUsageException} within a
	 * transaction, which isn't the session's to commit, or if the session is to write
	 * within an operator or method that only supports one
	 */
	public <T> Mono<T> withSession(Function<ControlledSession, Mono<T>> work) {
		return UnitOfWork.outsideTransaction(
				"withSession(…) commits by itself, so it can't be called within a transaction. Call inTransaction there, which joins it.",
				() -> {
					DefaultControlledSession session = new DefaultControlledSession(this.template, this.mode,
							this.hooks, this.transactions);
					return CancellableWork.run(session.work()::cancel, Mono.defer(() -> work.apply(session)),
							(cancellable) -> session.endingAfter(cancellable)
								.contextWrite(session.work()::around)
								.contextWrite(TransactionContextManager.getOrCreateContext())
								.contextWrite(TransactionContextManager.getOrCreateContextHolder()));
				});
	}

	/** Lets what is committed not run again, whatever comes after it. */
	private static final class AfterCommitFailure extends RuntimeException {

		AfterCommitFailure(Throwable cause) {
			super(cause);
		}

	}

}
