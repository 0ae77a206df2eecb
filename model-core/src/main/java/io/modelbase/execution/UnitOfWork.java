package io.modelbase.execution;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.modelbase.ModelBase;
import io.modelbase.execution.PendingWrite.Kind;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;

/**
 * What a session knows: one object for each row, what is new, what is to be deleted. All
 * statements of its transaction take part in it, one after another. Not API:
 * {@code ModelSession} is its face.
 *
 * @since 0.1.0
 */
public final class UnitOfWork {

	private static final Object AROUND = UnitOfWork.class.getName() + ".around";

	private static final Object STREAM = UnitOfWork.class.getName() + ".stream";

	private final ModelEntityTemplate template;

	private final FlushMode mode;

	private final FlushListener listener;

	private final TrackedModels models;

	private final Turns turns = new Turns();

	private boolean flushing;

	private volatile boolean announcing;

	/** Whether no operation may begin any more. */
	private volatile boolean ended;

	/** Whether nobody waits for the work any more. */
	private volatile boolean cancelled;

	/** Whether its transaction is suspended. */
	private volatile boolean suspended;

	private @Nullable RollbackUndo undo;

	/** Whether its transaction is open. */
	private boolean inTransaction;

	private String failed = "";

	private @Nullable Throwable failure;

	UnitOfWork(ModelEntityTemplate template, FlushMode mode, FlushListener listener) {
		this.template = template;
		this.mode = mode;
		this.listener = listener;
		this.models = new TrackedModels(template.getModelMappings());
	}

	/**
	 * Returns the models that are known.
	 * @return the models, to be looked at and changed only while no operation is under
	 * way
	 */
	public TrackedModels models() {
		return this.models;
	}

	/** The unit of work that a statement is part of, or null. */
	static @Nullable UnitOfWork in(ContextView context) {
		return context.getOrDefault(UnitOfWork.class, null);
	}

	/** The models of the unit of work that a statement is part of, or null. */
	static @Nullable IdentityMap models(ContextView context) {
		UnitOfWork work = in(context);
		return (work != null) ? work.models.byRow() : null;
	}

	/** The unit of work that code outside a transaction is part of, or null. */
	static @Nullable UnitOfWork around(ContextView context, ModelEntityTemplate template) {
		UnitOfWork work = context.getOrDefault(AROUND, null);
		return (work != null && work.template == template && !work.suspended) ? work : null;
	}

	/**
	 * Returns whether code is in the scope of a unit of work that has a transaction of
	 * its own now and then.
	 * @param context the context of the code
	 * @return whether it is
	 */
	public static boolean isAround(ContextView context) {
		return context.hasKey(AROUND);
	}

	/**
	 * Lets what is sent outside a transaction take part.
	 * @param context the context of the code
	 * @return the context that knows this unit of work
	 */
	public Context around(Context context) {
		return context.put(AROUND, this);
	}

	/**
	 * Lets what is sent take no part in any unit of work, nor in any transaction.
	 * @param context the context of the code
	 * @return the context that knows none
	 */
	public static Context leave(Context context) {
		return stepOut(SharedConnection.leave(context));
	}

	/** Lets what is sent take no part in any unit of work, but in its transaction. */
	static Context stepOut(Context context) {
		return context.delete(AROUND).delete(UnitOfWork.class);
	}

	/**
	 * Returns whether code is part of the operation that is under way.
	 * @param context the context of the code
	 * @return whether it is
	 */
	public boolean isPartOf(ContextView context) {
		return in(context) == this;
	}

	/**
	 * Finds the transaction that code is part of.
	 * @param context the context of the code
	 * @return the transaction, or null outside one
	 */
	public static @Nullable TransactionSynchronizationManager transaction(ContextView context) {
		return SharedConnection.transaction(context);
	}

	/**
	 * Runs work that can't be part of a transaction.
	 * @param message what is wrong within a transaction, and the cure
	 * @param work the work
	 * @param <T> what comes of it
	 * @return its result, or {@link InvalidDataAccessApiUsageException} within a
	 * transaction
	 */
	public static <T> Mono<T> outsideTransaction(String message, Supplier<Mono<T>> work) {
		return Mono.deferContextual((context) -> (transaction(context) != null || isAround(context))
				? Mono.error(new InvalidDataAccessApiUsageException(message)) : work.get());
	}

	/**
	 * Returns whether code is part of the transaction of this unit of work, or is in its
	 * scope where no transaction is open.
	 * @param context the context of the code
	 * @return whether it is
	 */
	public boolean isCurrent(ContextView context) {
		TransactionSynchronizationManager transaction = transaction(context);
		return (transaction != null) ? isBoundTo(transaction) : around(context, this.template) == this;
	}

	/** The unit of work of a transaction, or null. */
	static @Nullable UnitOfWork of(TransactionSynchronizationManager transaction, ModelEntityTemplate template) {
		return (UnitOfWork) transaction.getResource(template);
	}

	/**
	 * Lets the statements of a transaction take part.
	 * @param transaction the transaction
	 * @throws InvalidDataAccessApiUsageException if they take part in another unit of
	 * work
	 */
	public void bindTo(TransactionSynchronizationManager transaction) {
		if (of(transaction, this.template) != null) {
			throw new InvalidDataAccessApiUsageException(
					"The transaction has the session of another ModelSessionFactory. Open all sessions of a database by one factory, as the starter's bean is.");
		}
		transaction.bindResource(this.template, this);
	}

	/**
	 * Takes note that a transaction begins: what is known now was not read in it.
	 * @param transaction the transaction
	 */
	public void begin(TransactionSynchronizationManager transaction) {
		this.models.transactionBegan();
		this.undo = RollbackUndo.ofSession(transaction, this.template.readers());
		this.inTransaction = true;
	}

	/** Takes back what the transaction's writes did to models. */
	RollbackUndo undo() {
		return Objects.requireNonNull(this.undo);
	}

	/** The same, or null while there is no transaction, which may begin any time. */
	@Nullable RollbackUndo undoWithin() {
		return this.inTransaction ? this.undo : null;
	}

	/**
	 * Lets the statements of a transaction take no part any more.
	 * @param transaction the transaction
	 */
	public void unbindFrom(TransactionSynchronizationManager transaction) {
		transaction.unbindResourceIfPossible(this.template);
	}

	/**
	 * Lets nothing take part while the transaction is suspended, once no operation is
	 * under way but the one that suspends it.
	 * @param transaction the transaction
	 * @return completion
	 */
	public Mono<Void> suspend(TransactionSynchronizationManager transaction) {
		return Mono.deferContextual((context) -> isPartOf(context) ? Mono.<Void>empty() : this.turns.suspend())
			.then(Mono.fromRunnable(() -> {
				this.suspended = true;
				unbindFrom(transaction);
			}));
	}

	/**
	 * Lets what waited take part again.
	 * @param transaction the transaction
	 */
	public void resume(TransactionSynchronizationManager transaction) {
		bindTo(transaction);
		this.suspended = false;
		this.turns.resume();
	}

	/**
	 * Returns whether the statements of a transaction take part.
	 * @param transaction the transaction
	 * @return {@code true} if this is the transaction's unit of work
	 */
	public boolean isBoundTo(TransactionSynchronizationManager transaction) {
		return of(transaction, this.template) == this;
	}

	private Context handDown(Context context) {
		return context.put(UnitOfWork.class, this);
	}

	/**
	 * Runs an operation when its turn has come, at once if it is part of the one that is
	 * under way. It runs to its end even if its subscriber cancels.
	 * @param operation makes the operation
	 * @param <T> what comes
	 * @return its result
	 */
	<T> Mono<T> inTurn(Supplier<Mono<T>> operation) {
		return Mono.deferContextual((context) -> !isPartOf(context) ? nextTurn(operation, Turn.UNWATCHED)
				: context.hasKey(STREAM) ? Mono.error(Turns.openStream()) : operation.get());
	}

	/**
	 * Runs an operation, which is not part of another, when its turn has come. It runs to
	 * its end even if its subscriber cancels.
	 * @param operation makes the operation
	 * @param turn is told of its begin and end
	 * @param <T> what comes
	 * @return its result
	 */
	public <T> Mono<T> nextTurn(Supplier<Mono<T>> operation, Turn turn) {
		return this.turns.run(() -> checked(operation), this::handDown, turn, this::failed);
	}

	/**
	 * Runs what ends a transaction when its turn has come, a failed one too.
	 * @param end makes what ends the transaction
	 * @param turn is told of its begin and end
	 * @param <T> nothing
	 * @return completion
	 */
	public <T> Mono<T> nextTurnAfterFailure(Supplier<Mono<T>> end, Turn turn) {
		return this.turns.run(end, this::handDown, turn, (error) -> {
		});
	}

	/** Runs an operation with several results, collected before the first goes out. */
	<T> Flux<T> allInTurn(Publisher<T> operation) {
		return inTurn(() -> Flux.from(operation).collectList()).flatMapIterable(Function.identity());
	}

	/**
	 * Lets rows through as they come. No other operation can run before they end. As part
	 * of another operation they are collected, since that goes on.
	 * @param rows the rows
	 * @param <T> what comes
	 * @return the rows
	 */
	public <T> Flux<T> stream(Flux<T> rows) {
		return Flux.deferContextual((context) -> isPartOf(context) ? allInTurn(rows)
				: this.turns.stream(Mono.defer(() -> checked(Mono::empty))
					.thenMany(rows)
					.contextWrite((within) -> handDown(within).put(STREAM, true))));
	}

	private <T> Mono<T> checked(Supplier<Mono<T>> operation) {
		if (this.cancelled) {
			return notCancelled().then(Mono.empty());
		}
		if (this.ended) {
			return Mono.error(new InvalidDataAccessApiUsageException(
					"The session ended before the turn of this call had come. Let the work that was given to the factory end when all of it has."));
		}
		return (this.failure == null) ? operation.get() : Mono.error(new InvalidDataAccessApiUsageException(this.failed
				+ ", so that its transaction can only be rolled back. Let the error go out of the session's work, or call rollback() where the session has it.",
				this.failure));
	}

	/** Some databases end all of a transaction then, and go on without one. */
	private void failed(Throwable error) {
		if (StatementErrors.endedTransaction(error)) {
			fail("The database ended the transaction of the session", error);
		}
	}

	/**
	 * Lets the transaction do nothing more but roll back.
	 * @param what what happened
	 * @param reason why
	 */
	public void fail(String what, Throwable reason) {
		this.failed = what;
		this.failure = reason;
	}

	/**
	 * Waits until no operation is under way: one that nobody waits for any more still
	 * sends its statements. It doesn't wait for the operation that it is part of.
	 * @return completion
	 */
	public Mono<Void> idle() {
		return Mono.deferContextual((context) -> isPartOf(context) ? Mono.empty()
				: Mono.create((sink) -> this.turns.whenIdle(sink::success)));
	}

	/**
	 * Lets no operation begin any more, once none is under way and all nested work ended.
	 * @return completion
	 */
	public Mono<Void> end() {
		return Mono.create((sink) -> this.turns.whenOver(() -> {
			this.ended = true;
			sink.success();
		}));
	}

	/**
	 * Lets nothing be sent any more but what ends the transaction.
	 * @param action runs as soon as no operation is under way
	 */
	public void cancel(Runnable action) {
		this.cancelled = true;
		this.turns.whenIdle(action);
	}

	/**
	 * Runs something as soon as no operation is under way.
	 * @param action what to run
	 */
	public void whenIdle(Runnable action) {
		this.turns.whenIdle(action);
	}

	/**
	 * Fails once nobody waits for the work any more.
	 * @return completion, or {@link CancellationException}
	 */
	public Mono<Void> notCancelled() {
		return Mono.defer(() -> this.cancelled
				? Mono.error(new CancellationException("The subscriber of the session's work cancelled."))
				: Mono.empty());
	}

	/**
	 * Returns the nested work that code is part of.
	 * @param context the context of the code
	 * @return what {@link #within} put there, or else some object
	 */
	public Object level(ContextView context) {
		return this.turns.level(context);
	}

	/**
	 * Lets code be part of nested work.
	 * @param context the context of the code
	 * @param level the nested work
	 * @return the context that knows it
	 */
	public Context within(Context context, Object level) {
		return this.turns.within(context, level);
	}

	/**
	 * Opens nested work: until it ends only what is part of it has turns.
	 * @param level the nested work
	 */
	public void enter(Object level) {
		this.turns.enter(level);
	}

	/**
	 * Ends nested work, if it was opened.
	 * @param level the nested work
	 */
	public void leave(Object level) {
		this.turns.leave(level);
	}

	/**
	 * Returns what a flush would do. Entity callbacks and hooks are not called.
	 * @return the changes in the order in which their statements would be sent
	 */
	public List<PendingChange> pending() {
		return this.template.writer()
			.planned(this.models.plan())
			.stream()
			.map((write) -> new PendingChange(kind(write), write.model(), write.paths()))
			.toList();
	}

	private static WriteKind kind(PendingWrite write) {
		return (write.kind() == Kind.INSERT) ? WriteKind.INSERT
				: (write.kind() == Kind.DELETE) ? WriteKind.DELETE : WriteKind.UPDATE;
	}

	/**
	 * Sends what was added, changed and deleted.
	 * @return completion
	 */
	public Mono<Void> flush() {
		return inTurn(this::flushAll);
	}

	/** Within a flush, in a hook of it, there is none: the one under way sends it all. */
	private Mono<Void> flushAll() {
		if (this.flushing) {
			return Mono.empty();
		}
		WriteSet first = this.models.plan();
		if (first.isEmpty()) {
			return Mono.empty();
		}
		return StatementLog
			.during("flush",
					isAnnounced() ? announce(first).then(Mono.defer(() -> write(this.models.plan()))) : write(first))
			.then();
	}

	/** Calls the hooks. */
	private Mono<Void> announce(WriteSet plan) {
		return flagged(announcing(Flux.fromIterable(this.template.writer().planned(plan))
			.filter((write) -> !isIdle(write, plan))
			.concatMap((write) -> this.listener.beforeFlush(write.model(), kind(write)))
			.then()));
	}

	private Mono<Void> announcing(Mono<Void> hooks) {
		return Mono.defer(() -> {
			this.announcing = true;
			return hooks.doOnTerminate(() -> this.announcing = false).doOnCancel(() -> this.announcing = false);
		});
	}

	/**
	 * Returns whether hooks are being called before a flush, which may use the session.
	 * @return whether they are
	 */
	public boolean isAnnouncing() {
		return this.announcing;
	}

	/** Hooks are not called for what a hook itself saves. */
	private boolean isAnnounced() {
		return this.listener.seesModels() && !this.flushing;
	}

	/** Whether a model that was to be saved had no changes. */
	private static boolean isIdle(PendingWrite write, WriteSet plan) {
		return write.kind() == Kind.NOTHING && plan.isUnchanged(write.given());
	}

	/**
	 * Lets the statements of an operation not flush, as they don't ask for what is
	 * pending.
	 */
	static <T> Mono<T> withoutFlush(Mono<T> operation) {
		return Mono.deferContextual((context) -> {
			UnitOfWork work = in(context);
			return (work != null) ? work.flagged(operation) : operation;
		});
	}

	/** While it runs, its own statements don't flush. */
	private <T> Mono<T> flagged(Mono<T> operation) {
		return Mono.defer(() -> {
			boolean nested = this.flushing;
			this.flushing = true;
			return operation.doOnTerminate(() -> this.flushing = nested).doOnCancel(() -> this.flushing = nested);
		});
	}

	private Mono<List<PendingWrite>> write(WriteSet plan) {
		return begun(Mono.deferContextual((context) -> {
			TransactionSynchronizationManager transaction = transaction(context);
			if (transaction != null && transaction.isCurrentTransactionReadOnly()) {
				return Mono.<List<PendingWrite>>error(new InvalidDataAccessApiUsageException(
						"The transaction is read-only, but its session has something to write: %s. Open a transaction that isn't, or leave the models alone."
							.formatted(pending())));
			}
			return flagged(this.template.writer()
				.flush(plan, () -> this.cancelled, (error) -> fail("A flush of the session failed", error),
						(write) -> written(write, plan))
				.doOnNext((writes) -> this.models.dropped(plan.dropped())));
		}));
	}

	private void written(PendingWrite write, WriteSet plan) {
		this.models.written(write);
		if (!isIdle(write, plan)) {
			this.listener.flushed(write.model(), kind(write));
		}
	}

	/**
	 * Writes models and what they depend on, as a repository does.
	 * @param intent what should happen to each
	 */
	<T> Mono<List<T>> save(List<T> models, Intent intent) {
		return inTurn(() -> {
			WriteSet plan = this.models.planOf(models, intent);
			return (isAnnounced() ? announce(plan).then(Mono.defer(() -> write(this.models.planOf(models, intent))))
					: write(plan))
				.map((writes) -> ModelWriter.results(models, writes));
		});
	}

	/** Deletes models, after all that is pending was sent: it may have let go of them. */
	Mono<Void> delete(List<? extends ModelBase<?>> models) {
		return inTurn(() -> {
			models.forEach(this.models::delete);
			return flushAll();
		});
	}

	/** Sees to it that a transaction is open. */
	<T> Mono<T> begun(Mono<T> statement) {
		return this.listener.begun(statement);
	}

	/**
	 * Sends what is pending before a statement that is about to be sent, and could see
	 * it. The statement is made after that, as it may begin a transaction.
	 */
	<T> Publisher<T> flushing(String sql, Supplier<Publisher<T>> statement) {
		return flushing((table) -> sql.contains(table), statement);
	}

	/** Sends what is pending before a statement that nothing is known of. */
	<T> Publisher<T> flushing(Supplier<Publisher<T>> statement) {
		return flushing((table) -> true, statement);
	}

	private <T> Publisher<T> flushing(Predicate<String> tables, Supplier<Publisher<T>> statement) {
		return (this.mode == FlushMode.AUTO && !this.flushing && this.models.isPending(tables))
				? flushAll().thenMany(Flux.defer(statement)) : statement.get();
	}

	/**
	 * Remembers where the transaction is, for a savepoint.
	 * @return brings models, and what is pending, back to it
	 */
	public Mono<Savepoint> savepoint() {
		return Mono.deferContextual((context) -> {
			TransactionSynchronizationManager transaction = Objects.requireNonNull(transaction(context));
			int rows = undo().mark();
			Runnable models = this.models.savepoint();
			Runnable locks = HeldLocks.of(transaction).savepoint();
			return Mono.just(() -> Mono.fromRunnable(() -> {
				models.run();
				locks.run();
				undo().undoTo(rows);
				this.failure = null;
			}));
		});
	}

	/**
	 * Ends a transaction: what was added or deleted and not sent is forgotten if it
	 * rolled back.
	 * @param committed whether it was committed
	 */
	public void transactionEnded(boolean committed) {
		this.models.transactionEnded(committed);
		this.inTransaction = false;
		if (this.undo != null) {
			this.undo.transactionEnded(committed);
		}
		this.failure = null;
	}

	/**
	 * Returns when changes are sent.
	 * @return the mode
	 */
	public FlushMode mode() {
		return this.mode;
	}

	/** Where a transaction was at a time. */
	@FunctionalInterface
	public interface Savepoint {

		/**
		 * Brings models back, once the database is.
		 * @return completion
		 */
		Mono<Void> restore();

	}

}
