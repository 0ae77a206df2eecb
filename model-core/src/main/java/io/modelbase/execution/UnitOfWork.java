package io.modelbase.execution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.modelbase.ModelBase;
import io.modelbase.ModelState;
import io.modelbase.RelationState;
import io.modelbase.ToOne;
import io.modelbase.execution.PendingWrite.Kind;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelRelation;
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

	private final ModelEntityTemplate template;

	private final FlushMode mode;

	private final FlushListener listener;

	private final IdentityMap models = new IdentityMap();

	private final ModelSet added = new ModelSet();

	private final ModelSet deleted = new ModelSet();

	private final Turns turns = new Turns();

	/** What to do with the map if the transaction rolls back. */
	private final List<Runnable> undo = new ArrayList<>();

	private final Map<ModelMapping<?>, List<String>> tables = new HashMap<>();

	private boolean flushing;

	/** Whether no operation may begin any more. */
	private volatile boolean ended;

	private @Nullable Throwable failure;

	UnitOfWork(ModelEntityTemplate template, FlushMode mode, FlushListener listener) {
		this.template = template;
		this.mode = mode;
		this.listener = listener;
	}

	/** The unit of work that a statement is part of, or null. */
	static @Nullable UnitOfWork in(ContextView context) {
		return context.getOrDefault(UnitOfWork.class, null);
	}

	/** The unit of work that code outside a transaction is part of, or null. */
	static @Nullable UnitOfWork around(ContextView context, ModelEntityTemplate template) {
		UnitOfWork work = context.getOrDefault(AROUND, null);
		return (work != null && work.template == template) ? work : null;
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
		return SharedConnection.leave(context).delete(AROUND).delete(UnitOfWork.class).delete(IdentityMap.class);
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
	 * @return the transaction, empty outside one
	 */
	public static Mono<Optional<TransactionSynchronizationManager>> transaction() {
		return SharedConnection.current()
			.map((shared) -> shared.filter(TransactionSynchronizationManager::isActualTransactionActive));
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
		return transaction().flatMap((transaction) -> transaction.isPresent()
				? Mono.error(new InvalidDataAccessApiUsageException(message)) : work.get());
	}

	/**
	 * Tells whether code that subscribes here is part of the transaction of this unit of
	 * work, or is in its scope where no transaction is open.
	 * @return whether it is
	 */
	public Mono<Boolean> isCurrent() {
		return Mono.deferContextual((context) -> transaction().map((transaction) -> transaction.map(this::isBoundTo)
			.orElseGet(() -> around(context, this.template) == this)));
	}

	/** The unit of work of a transaction, or null. */
	static @Nullable UnitOfWork of(TransactionSynchronizationManager transaction, ModelEntityTemplate template) {
		return (UnitOfWork) transaction.getResource(template);
	}

	/**
	 * Lets the statements of a transaction take part.
	 * @param transaction the transaction
	 */
	public void bindTo(TransactionSynchronizationManager transaction) {
		transaction.bindResource(this.template, this);
	}

	/**
	 * Lets the statements of a transaction take no part any more.
	 * @param transaction the transaction
	 */
	public void unbindFrom(TransactionSynchronizationManager transaction) {
		transaction.unbindResourceIfPossible(this.template);
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
		return this.models.handDown(context).put(UnitOfWork.class, this);
	}

	/**
	 * Runs an operation when its turn has come, at once if it is part of the one that is
	 * under way. It runs to its end even if its subscriber cancels.
	 * @param operation the operation
	 * @param <T> what comes
	 * @return its result
	 */
	public <T> Mono<T> inTurn(Mono<T> operation) {
		return Mono.deferContextual((context) -> (in(context) == this) ? operation
				: this.turns.run(checked(operation).contextWrite(this::handDown)));
	}

	/**
	 * Runs what ends a transaction when its turn has come, a failed one too.
	 * @param end ends the transaction
	 * @return completion
	 */
	public Mono<Void> inTurnAfterFailure(Mono<Void> end) {
		return this.turns.run(end.contextWrite(this::handDown));
	}

	/** Runs an operation with several results, collected before the first goes out. */
	<T> Flux<T> allInTurn(Publisher<T> operation) {
		return inTurn(Flux.from(operation).collectList()).flatMapIterable(Function.identity());
	}

	/**
	 * Lets rows through as they come. No other operation can run before they end.
	 * @param rows the rows
	 * @param <T> what comes
	 * @return the rows
	 */
	public <T> Flux<T> stream(Flux<T> rows) {
		return this.turns.stream(checked(Mono.empty()).thenMany(rows).contextWrite(this::handDown));
	}

	private <T> Mono<T> checked(Mono<T> operation) {
		return Mono.defer(() -> {
			if (this.ended) {
				return Mono.error(new CancellationException(
						"The session's transaction ended before this operation's turn had come."));
			}
			return (this.failure == null) ? operation : Mono.error(new InvalidDataAccessApiUsageException(
					"A flush of the session failed, so that its transaction can only be rolled back. Let the error go out of the session's work, or call rollback() where the session has it.",
					this.failure));
		});
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
	 * Lets no operation begin any more, and runs something as soon as none is under way.
	 * @param action what to run
	 */
	public void end(Runnable action) {
		this.turns.whenIdle(() -> {
			this.ended = true;
			action.run();
		});
	}

	/**
	 * Remembers a model: a new one to be inserted, one that was read to have its changes
	 * updated. Sends nothing.
	 * @param model the model
	 */
	public void add(ModelBase<?> model) {
		this.deleted.remove(model);
		if (model.isNew()) {
			this.added.add(model);
		}
		else {
			attach(model);
		}
	}

	/**
	 * Remembers to delete a model's row, or forgets a new model. Sends nothing.
	 * @param model the model
	 */
	public void delete(ModelBase<?> model) {
		if (this.added.remove(model)) {
			return;
		}
		if (model.isNew()) {
			throw new InvalidDataAccessApiUsageException(
					"%s has no row to delete: it was neither read nor saved. Read it first, or delete by id."
						.formatted(mapping(model).name()));
		}
		attach(model);
		this.deleted.add(model);
	}

	private void attach(ModelBase<?> model) {
		ModelMapping<?> mapping = mapping(model);
		this.models.putIfAbsent(mapping, model);
		if (!this.models.contains(mapping, model)) {
			throw anotherObject(mapping, model);
		}
	}

	static RuntimeException anotherObject(ModelMapping<?> mapping, ModelBase<?> model) {
		return new InvalidDataAccessApiUsageException(
				"The session has another object for %s, and one row is one object. Change that one: get(%s.class, id) returns it; or detach it first."
					.formatted(model, mapping.name()));
	}

	/**
	 * Forgets a model. Its changes are not written, and a query reads its row anew.
	 * @param model the model
	 */
	public void detach(ModelBase<?> model) {
		this.added.remove(model);
		this.deleted.remove(model);
		this.models.remove(mapping(model), model);
	}

	/**
	 * Returns whether a model is the one for its row, or is to be inserted.
	 * @param model the model
	 * @return whether it is known
	 */
	public boolean contains(ModelBase<?> model) {
		return !this.deleted.contains(model)
				&& (this.added.contains(model) || this.models.contains(mapping(model), model));
	}

	/**
	 * Returns whether a model is to be deleted.
	 * @param model the model
	 * @return whether it is
	 */
	public boolean isDeleted(ModelBase<?> model) {
		return this.deleted.contains(model);
	}

	/**
	 * Returns the model of a row.
	 * @param type the model's class
	 * @param id the id
	 * @return the model, or null if it isn't known
	 */
	public @Nullable ModelBase<?> known(Class<?> type, Object id) {
		return this.models.get(this.template.getModelMappings().get(type), id);
	}

	/**
	 * Returns what changed in a model since it was read or written.
	 * @param model the model
	 * @return the changes by the paths of the properties
	 */
	public Map<String, PropertyChange> changes(ModelBase<?> model) {
		ModelMapping<?> mapping = mapping(model);
		@Nullable Object[] row = ModelState.row(model);
		Map<String, PropertyChange> changes = new LinkedHashMap<>();
		for (ModelColumn column : mapping.columns()) {
			Object slot = (row != null) ? row[column.index()] : null;
			Object before = (slot instanceof ModelState.Unread unread) ? unread.snapshot() : slot;
			Object after = column.get(model);
			if (!column.isReadOnly() && column.isChanged(before, after)) {
				changes.put(column.path(),
						new PropertyChange(before, (after instanceof ToOne<?> reference) ? reference.key() : after));
			}
		}
		return changes;
	}

	/**
	 * Returns what a flush would do. Entity callbacks and hooks are not called.
	 * @return the changes in the order in which their statements would be sent
	 */
	public List<PendingChange> pending() {
		OwnedModels plan = plan();
		return this.template.writer()
			.planned(plan, this.template.writer().planning(plan))
			.stream()
			.map((write) -> new PendingChange(kind(write), write.model(), write.paths()))
			.toList();
	}

	private static WriteKind kind(PendingWrite write) {
		return (write.kind() == Kind.INSERT) ? WriteKind.INSERT
				: (write.kind() == Kind.DELETE) ? WriteKind.DELETE : WriteKind.UPDATE;
	}

	/**
	 * Returns whether a flush would send anything.
	 * @return whether it would
	 */
	public boolean isDirty() {
		return !this.added.isEmpty() || !this.deleted.isEmpty() || isChanged((mapping) -> true);
	}

	/**
	 * Returns whether a flush would send anything for a model.
	 * @param model the model
	 * @return whether it would
	 */
	public boolean isDirty(ModelBase<?> model) {
		if (!this.models.contains(mapping(model), model)) {
			return this.added.contains(model);
		}
		OwnedModels plan = new OwnedModels(this.template.getModelMappings());
		plan.saveIfChanged(model);
		return this.deleted.contains(model) || !plan.saved().isEmpty() || !plan.deleted().isEmpty();
	}

	private boolean isChanged(Predicate<ModelMapping<?>> asked) {
		OwnedModels plan = new OwnedModels(this.template.getModelMappings());
		for (Map.Entry<ModelMapping<?>, Map<Object, ModelBase<?>>> table : this.models.tables()) {
			if (asked.test(table.getKey())) {
				for (ModelBase<?> model : table.getValue().values()) {
					plan.saveIfChanged(model);
					if (!plan.saved().isEmpty() || !plan.deleted().isEmpty()) {
						return true;
					}
				}
			}
		}
		return false;
	}

	private OwnedModels plan() {
		OwnedModels plan = new OwnedModels(this.template.getModelMappings());
		List<ModelBase<?>> tracked = tracked();
		tracked.forEach((model) -> CollectionWrites.reconcile(mapping(model), model));
		this.added.list().forEach((model) -> CollectionWrites.reconcile(mapping(model), model));
		this.added.list().forEach(plan::save);
		tracked.stream().filter((model) -> !this.deleted.contains(model)).forEach(plan::saveIfChanged);
		this.deleted.list().forEach(plan::delete);
		return plan;
	}

	/** In one order for all sessions, so that their updates don't lock each other out. */
	private List<ModelBase<?>> tracked() {
		List<ModelBase<?>> tracked = new ArrayList<>();
		this.models.tables()
			.stream()
			.sorted(Comparator.comparing((table) -> table.getKey().table()))
			.forEach((table) -> tracked.addAll(inOrder(table.getValue())));
		return tracked;
	}

	private static Collection<ModelBase<?>> inOrder(Map<Object, ModelBase<?>> models) {
		boolean comparable = models.keySet().stream().allMatch((id) -> id instanceof Comparable<?>);
		return comparable ? new TreeMap<>(models).values() : models.values();
	}

	/**
	 * Sends what was added, changed and deleted.
	 * @return completion
	 */
	public Mono<Void> flush() {
		return inTurn(flushAll());
	}

	/** Within a flush, in a hook of it, there is none: the one under way sends it all. */
	private Mono<Void> flushAll() {
		return Mono.defer(() -> {
			if (this.flushing) {
				return Mono.empty();
			}
			OwnedModels first = plan();
			if (first.saved().isEmpty() && first.deleted().isEmpty()) {
				return Mono.empty();
			}
			return announce(first, this.template.writer().planning(first)).then(Mono.defer(() -> write(plan()))).then();
		});
	}

	/** Calls the hooks, but not for what a hook itself saves. */
	private Mono<Void> announce(OwnedModels plan, ModelWriter.Planning planning) {
		return !isAnnounced() ? Mono.empty()
				: flagged(Flux.fromIterable(this.template.writer().planned(plan, planning))
					.filter((write) -> !isIdle(write, plan))
					.concatMap((write) -> this.listener.beforeFlush(write.model(), kind(write)))
					.then());
	}

	private boolean isAnnounced() {
		return this.listener.seesModels() && !this.flushing;
	}

	/** Whether a model that was to be saved had no changes. */
	private static boolean isIdle(PendingWrite write, OwnedModels plan) {
		return write.kind() == Kind.NOTHING && plan.isUnchanged(write.given());
	}

	private Mono<List<PendingWrite>> write(OwnedModels plan) {
		return write(plan, this.template.writer().planning(plan));
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
			return operation.doOnTerminate(() -> this.flushing = nested);
		});
	}

	private Mono<List<PendingWrite>> write(OwnedModels plan, ModelWriter.Planning planning) {
		return begun(transaction()).flatMap((transaction) -> {
			if (transaction.filter(TransactionSynchronizationManager::isCurrentTransactionReadOnly).isPresent()) {
				return Mono.<List<PendingWrite>>error(new InvalidDataAccessApiUsageException(
						"The transaction is read-only, but its session has something to write: %s. Open a transaction that isn't, or leave the models alone."
							.formatted(pending())));
			}
			return flagged(this.template.writer().flush(plan, planning, () -> false, (error) -> this.failure = error))
				.doOnNext((writes) -> writes.forEach((write) -> {
					written(write);
					if (!isIdle(write, plan)) {
						this.listener.flushed(write.model(), kind(write));
					}
				}));
		});
	}

	private void written(PendingWrite write) {
		ModelBase<?> model = write.model();
		ModelMapping<?> mapping = write.mapping();
		if (write.kind() == Kind.INSERT) {
			Object id = Objects.requireNonNull(model.getId());
			this.added.remove(write.given());
			this.models.put(mapping, model);
			this.undo.add(() -> this.models.of(mapping).remove(id, model));
		}
		else if (write.kind() == Kind.DELETE) {
			this.deleted.remove(model);
			this.models.remove(mapping, model);
			this.undo.add(() -> this.models.put(mapping, model));
		}
		else if (write.given() != model) {
			this.models.put(mapping, model);
		}
	}

	/**
	 * Writes models and what they depend on, as a repository does.
	 * @param planning what is done with each
	 */
	<T> Mono<List<T>> save(List<T> models, ModelWriter.Planning planning) {
		return inTurn(Mono.defer(() -> {
			OwnedModels plan = plan(models);
			Mono<List<PendingWrite>> written = !isAnnounced() ? write(plan, models, planning)
					: announce(plan, this.template.writer().planning(plan, models, planning))
						.then(Mono.defer(() -> write(plan(models), models, planning)));
			return written.map((writes) -> ModelWriter.results(models, writes));
		}));
	}

	private <T> Mono<List<PendingWrite>> write(OwnedModels plan, List<T> models, ModelWriter.Planning planning) {
		return write(plan, this.template.writer().planning(plan, models, planning));
	}

	private OwnedModels plan(List<?> models) {
		OwnedModels plan = new OwnedModels(this.template.getModelMappings());
		for (Object model : models) {
			ModelBase<?> base = (ModelBase<?>) model;
			if (!base.isNew()) {
				add(base);
			}
			dependencies(base, plan);
		}
		return plan;
	}

	/** A new model is saved after those that it refers to and that were added. */
	private void dependencies(ModelBase<?> model, OwnedModels plan) {
		if (plan.saved().contains(model)) {
			return;
		}
		CollectionWrites.reconcile(mapping(model), model);
		plan.save(model);
		for (ModelRelation relation : mapping(model).relations()) {
			if (relation.column() != null && relation.reference(model).isLoaded()) {
				addedBefore(relation.reference(model).get(), plan);
			}
			else if (relation.kind() == ModelRelation.Kind.MANY_TO_MANY) {
				RelationState.known(relation.collection(model)).forEach((element) -> addedBefore(element, plan));
			}
		}
	}

	private void addedBefore(ModelBase<?> target, OwnedModels plan) {
		if (this.added.contains(target)) {
			dependencies(target, plan);
		}
	}

	/** Deletes models, after all that is pending was sent: it may have let go of them. */
	Mono<Void> delete(List<? extends ModelBase<?>> models) {
		return inTurn(Mono.defer(() -> {
			models.forEach(this::delete);
			return flushAll();
		}));
	}

	/** Sees to it that a transaction is open. */
	<T> Mono<T> begun(Mono<T> statement) {
		return this.listener.begin().then(statement);
	}

	/** A row was deleted by its id. */
	void forget(ModelMapping<?> mapping, Object id) {
		ModelBase<?> model = this.models.get(mapping, id);
		if (model != null) {
			this.deleted.remove(model);
			this.models.remove(mapping, model);
			this.undo.add(() -> this.models.put(mapping, model));
		}
	}

	/** Sends what is pending before a statement that could see it. */
	Mono<Void> before(String sql) {
		if (this.mode != FlushMode.AUTO || this.flushing) {
			return Mono.empty();
		}
		return before(
				(mapping) -> this.tables.computeIfAbsent(mapping, UnitOfWork::tables).stream().anyMatch(sql::contains));
	}

	/** The tables that a model is written to, with those of its links. */
	private static List<String> tables(ModelMapping<?> mapping) {
		List<String> tables = new ArrayList<>();
		tables.add(mapping.table());
		for (ModelRelation relation : mapping.unstoredRelations()) {
			if (relation.kind() == ModelRelation.Kind.MANY_TO_MANY) {
				tables.add(relation.link().table());
			}
		}
		return tables;
	}

	/** Sends what is pending before a statement that nothing is known of. */
	Mono<Void> before() {
		return (this.mode != FlushMode.AUTO || this.flushing) ? Mono.empty() : before((mapping) -> true);
	}

	private Mono<Void> before(Predicate<ModelMapping<?>> asked) {
		return Mono.defer(() -> {
			boolean pending = isAny(this.added, asked) || isAny(this.deleted, asked) || isChanged(asked);
			return pending ? flushAll() : Mono.empty();
		});
	}

	private boolean isAny(ModelSet models, Predicate<ModelMapping<?>> asked) {
		return !models.isEmpty() && models.list().stream().anyMatch((model) -> asked.test(mapping(model)));
	}

	/**
	 * Remembers where the transaction is, for a savepoint.
	 * @return brings models, and what is pending, back to it
	 */
	public Mono<Savepoint> savepoint() {
		return RollbackUndo.current(this.template.readers()).map((current) -> {
			List<ModelBase<?>> added = this.added.list();
			List<ModelBase<?>> deleted = this.deleted.list();
			int mark = this.undo.size();
			int rows = current.map(RollbackUndo::mark).orElse(0);
			return () -> Mono.fromRunnable(() -> {
				undoTo(mark);
				current.ifPresent((undo) -> undo.undoTo(rows));
				this.added.clear();
				added.forEach(this.added::add);
				this.deleted.clear();
				deleted.forEach(this.deleted::add);
				this.failure = null;
			});
		});
	}

	private void undoTo(int mark) {
		for (int i = this.undo.size() - 1; i >= mark; i--) {
			this.undo.remove(i).run();
		}
	}

	/**
	 * Ends a transaction: what was added or deleted and not sent is forgotten if it
	 * rolled back.
	 * @param committed whether it was committed
	 */
	public void transactionEnded(boolean committed) {
		if (!committed) {
			undoTo(0);
			this.added.clear();
			this.deleted.clear();
		}
		this.undo.clear();
		this.failure = null;
	}

	/**
	 * Returns when changes are sent.
	 * @return the mode
	 */
	public FlushMode mode() {
		return this.mode;
	}

	private ModelMapping<?> mapping(Object model) {
		return this.template.getModelMappings().get(model.getClass());
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
