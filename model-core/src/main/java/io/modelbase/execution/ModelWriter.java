package io.modelbase.execution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

import io.modelbase.ModelBase;
import io.modelbase.ModelState;
import io.modelbase.execution.PendingWrite.Kind;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelMappings;
import io.modelbase.mapping.ModelRelation;
import io.modelbase.row.RowReaders;
import io.modelbase.sql.Dialect;
import io.modelbase.sql.Dialect.Returning;
import io.modelbase.sql.Renderers;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes models: calls back, plans, joins what can be joined into multi-row statements,
 * sends them one after another, and brings the models to what the database has.
 */
final class ModelWriter {

	private final ModelMappings mappings;

	private final Dialect dialect;

	private final RowReaders readers;

	private final EntityCallbackGate callbacks;

	private final ModelValidator validator;

	private final WritePlanner planner;

	private final WriteChunks chunks;

	private final WriteStatements statements;

	private final CollectionWrites collections;

	private final OwnTransaction transactions;

	private final CurrentWork work;

	ModelWriter(ModelMappings mappings, Dialect dialect, Renderers renderers, RowReaders readers,
			StatementRunner runner, EntityCallbackGate callbacks, WriteSettings settings, CurrentWork work) {
		this.work = work;
		this.mappings = mappings;
		this.dialect = dialect;
		this.readers = readers;
		this.callbacks = callbacks;
		this.validator = settings.validator();
		this.planner = new WritePlanner(settings.clock());
		this.chunks = new WriteChunks(dialect, settings.batchSize());
		this.statements = new WriteStatements(dialect, renderers, readers, runner);
		this.collections = new CollectionWrites(renderers.links(), runner,
				Math.min(settings.batchSize(), dialect.maxParameters() / 2));
		this.transactions = new OwnTransaction(settings.transactions());
	}

	<T> Mono<T> save(T model) {
		return StatementLog.during("save", writeOne(model, Intent.SAVE));
	}

	<T> Mono<T> insert(T model) {
		return writeOne(model, Intent.INSERT);
	}

	<T> Mono<T> update(T model) {
		return writeOne(model, Intent.UPDATE);
	}

	<T> Mono<List<T>> saveAll(List<T> models) {
		return StatementLog.during("save", writeAll(models, Intent.SAVE));
	}

	/** Reads the publisher to its end first: it may need the connection. */
	<T> Mono<List<T>> saveAll(Publisher<T> models) {
		return Flux.from(models).collectList().flatMap(this::saveAll);
	}

	<T> Mono<List<T>> insertAll(List<T> models) {
		return writeAll(models, Intent.INSERT);
	}

	<T> Mono<List<T>> updateAll(List<T> models) {
		return writeAll(models, Intent.UPDATE);
	}

	/** Lets Spring Data insert or update all columns, and remembers that it did. */
	<T> Mono<T> upsert(T model, Function<T, Mono<T>> springData) {
		return Mono.deferContextual((context) -> {
			ModelMapping<?> mapping = mapping(model);
			@Nullable Object[] after = this.planner.timestamps(mapping, (ModelBase<?>) model);
			@Nullable Object[] before = PendingWrite.valuesOf(mapping, model, after);
			this.readers.fill(mapping, model, after);
			return springData.apply(model)
				.doOnNext(
						(written) -> upserted(mapping, (ModelBase<?>) written, before, after, this.work.undo(context)))
				.doOnError((error) -> this.readers.fill(mapping, model, before));
		});
	}

	private void upserted(ModelMapping<?> mapping, ModelBase<?> model, @Nullable Object[] before,
			@Nullable Object[] after, @Nullable RollbackUndo undo) {
		if (undo != null) {
			undo.remember(mapping, model, before, after);
		}
		@Nullable Object[] row = PendingWrite.unread(mapping);
		for (ModelColumn column : mapping.columns()) {
			row[column.index()] = column.isReadOnly() ? column.unread(model) : column.snapshot(column.get(model));
		}
		ModelState.row(model, row);
	}

	Mono<Void> delete(Object model) {
		return this.work.one((unit) -> unit.delete(List.of((ModelBase<?>) model)),
				() -> ownsOthers(model) ? deleteAllAlone(List.of(model)) : sendAtOnce(List.of(planDelete(model))));
	}

	Mono<Void> deleteAll(List<?> models) {
		return this.work.one((unit) -> unit.delete(models.stream().<ModelBase<?>>map(ModelWriter::cast).toList()),
				() -> deleteAllAlone(models));
	}

	private Mono<Void> deleteAllAlone(List<?> models) {
		WriteSet plan = new WriteSet(this.mappings);
		models.forEach((model) -> plan.delete((ModelBase<?>) model));
		return sendAtOnce(plan.deleted().list().stream().map(this::planDelete).toList());
	}

	private boolean ownsOthers(Object model) {
		return mapping(model).unstoredRelations().stream().anyMatch(ModelRelation::isOwned);
	}

	/** Runs work in one transaction; it is told whether its subscriber cancelled. */
	<T> Mono<T> inTransaction(Function<BooleanSupplier, Mono<T>> work) {
		Mono<T> run = this.transactions.run(work);
		return this.work.one((unit) -> unit.inTurn(() -> unit.begun(Mono.empty())).then(run), () -> run);
	}

	private PendingWrite planDelete(Object model) {
		return this.planner.delete(mapping(model), (ModelBase<?>) model);
	}

	private <T> Mono<T> writeOne(T model, Intent intent) {
		return this.work.one((unit) -> unit.save(List.of(model), intent).map((saved) -> saved.get(0)),
				() -> ownsOthers(model) ? writeOwned(List.of(model), intent).map((saved) -> saved.get(0))
						: writeOneAlone(model, intent));
	}

	private <T> Mono<T> writeOneAlone(T model, Intent intent) {
		Mono<T> written = Mono.defer(() -> {
			reconcile(model);
			return prepare(model, intent, false);
		})
			.flatMap((pending) -> sendAtOnce(List.of(pending)).then(this.callbacks.afterSave(pending)))
			.map(ModelWriter::cast);
		return Mono.defer(() -> isOneStatement(model) ? written : this.transactions.run((cancelled) -> written));
	}

	private boolean isOneStatement(Object model) {
		return this.dialect.onInsert() != Returning.GENERATED_KEY && (this.dialect.onUpdate() != Returning.NOTHING
				|| mapping(model).columns().stream().noneMatch(ModelColumn::isReadOnly));
	}

	private <T> Mono<List<T>> writeAll(List<T> models, Intent intent) {
		return this.work.one((unit) -> unit.save(models, intent), () -> models.stream().anyMatch(this::ownsOthers)
				? writeOwned(models, intent) : writeAllAlone(models, intent));
	}

	/** Writes models with what they own, in one transaction. */
	private <T> Mono<List<T>> writeOwned(List<T> models, Intent intent) {
		return Mono.defer(() -> {
			WriteSet plan = new WriteSet(this.mappings);
			models.forEach((model) -> WriteSet.reconcile(mapping(model), (ModelBase<?>) model, intent));
			models.forEach((model) -> plan.save((ModelBase<?>) model, intent));
			return this.transactions.run((cancelled) -> flush(plan, cancelled, (error) -> {
			}, (write) -> {
			})).map((writes) -> results(models, writes));
		});
	}

	/** What became of models: they, or what entity callbacks returned instead. */
	static <T> List<T> results(List<T> models, List<PendingWrite> writes) {
		Map<Object, Object> written = new IdentityHashMap<>();
		writes.forEach((write) -> written.put(write.given(), write.model()));
		return models.stream().map((model) -> ModelWriter.<T>cast(written.getOrDefault(model, model))).toList();
	}

	/** What would be written, in order, as far as it is known without calling back. */
	List<PendingWrite> planned(WriteSet plan) {
		List<PendingWrite> planned = new ArrayList<>(
				WriteOrder.of(plan.saved().list().stream().map((model) -> plan(plan, mapping(model), model)).toList()));
		planned.addAll(WriteOrder.of(plan.deleted().list().stream().map(this::planDelete).toList()));
		planned.removeIf(
				(write) -> write.kind() == Kind.NOTHING && !CollectionWrites.isChanged(write.mapping(), write.model()));
		return planned;
	}

	/**
	 * Writes what was planned: inserts and updates in the order of their foreign keys,
	 * then links, then deletes. Nothing is sent unless all can be planned.
	 * @param cancelled whether nobody waits for it any more
	 * @param failed is told why a statement failed
	 * @param written is told what was written, before entity callbacks are called
	 * @return the writes
	 */
	Mono<List<PendingWrite>> flush(WriteSet plan, BooleanSupplier cancelled, Consumer<Throwable> failed,
			Consumer<PendingWrite> written) {
		return prepareAll(plan).flatMap((saves) -> {
			List<PendingWrite> deletes = plan.deleted().list().stream().map(this::planDelete).toList();
			List<PendingWrite> all = new ArrayList<>(saves);
			all.addAll(deletes);
			List<PendingWrite> ordered = WriteOrder.of(saves);
			List<PendingWrite> orderedDeletes = WriteOrder.of(deletes);
			List<CollectionWrites.Change> changes = this.collections.changes(saves);
			Mono<Void> sent = send(ordered, changes, cancelled);
			return (deletes.isEmpty() ? sent : sent.then(Mono.defer(() -> send(orderedDeletes, List.of(), cancelled))))
				.doOnError(failed)
				.then(Mono.defer(() -> {
					all.forEach(written);
					return afterSave(saves).thenReturn(all);
				}));
		});
	}

	private Mono<List<PendingWrite>> prepareAll(WriteSet plan) {
		List<ModelBase<?>> models = plan.saved().list();
		return this.callbacks.mayQuery()
				? Flux.fromIterable(models)
					.concatMap((model) -> prepare(model, plan.intent(model), plan.isRaised(model))
						.map((write) -> write.given(model)))
					.collectList()
					.doOnNext(ReplacedModels::connect)
				: Mono.fromSupplier(() -> models.stream().map((model) -> validPlan(plan, model)).toList());
	}

	private PendingWrite validPlan(WriteSet plan, ModelBase<?> model) {
		ModelMapping<?> mapping = mapping(model);
		validate(mapping, model);
		return plan(plan, mapping, model);
	}

	private PendingWrite plan(WriteSet plan, ModelMapping<?> mapping, ModelBase<?> model) {
		return this.planner.plan(plan.intent(model), mapping, model, plan.isRaised(model));
	}

	private void validate(ModelMapping<?> mapping, Object model) {
		this.validator.validate(model, (path) -> isUnread(mapping, (ModelBase<?>) model, path));
	}

	private Mono<Void> afterSave(List<PendingWrite> writes) {
		return this.callbacks.mayQuery() ? Flux.fromIterable(writes).concatMap(this.callbacks::afterSave).then()
				: Mono.empty();
	}

	private <T> Mono<List<T>> writeAllAlone(List<T> models, Intent intent) {
		Mono<List<PendingWrite>> prepared = Mono.defer(() -> {
			models.forEach(this::reconcile);
			Map<T, Mono<PendingWrite>> writes = new IdentityHashMap<>();
			return Flux.fromIterable(models)
				.concatMap((model) -> writes.computeIfAbsent(model,
						(key) -> prepare(key, intent, false).map((write) -> write.given((ModelBase<?>) key)).cache()))
				.collectList()
				.doOnNext(ReplacedModels::connect);
		});
		if (models.size() > 1 && this.callbacks.mayQuery()) {
			return this.transactions.run((cancelled) -> prepared
				.flatMap((pending) -> send(distinct(pending), cancelled).then(results(pending))));
		}
		return prepared.flatMap((pending) -> sendAtOnce(distinct(pending)).then(results(pending)));
	}

	private <T> Mono<List<T>> results(List<PendingWrite> writes) {
		return Mono.defer(() -> Flux.fromIterable(writes)
			.concatMap(this.callbacks::afterSave)
			.map(ModelWriter::<T>cast)
			.collectList());
	}

	private Mono<Void> send(List<PendingWrite> writes, BooleanSupplier cancelled) {
		return Mono.defer(() -> send(WriteOrder.of(writes), this.collections.changes(writes), cancelled));
	}

	/**
	 * Sends writes in one transaction, which a single insert is by itself; an update or
	 * delete of many may turn out incomplete and then has to be rolled back.
	 */
	private Mono<Void> sendAtOnce(List<PendingWrite> writes) {
		return Mono.defer(() -> {
			List<PendingWrite> ordered = WriteOrder.of(writes);
			List<CollectionWrites.Change> changes = this.collections.changes(writes);
			boolean oneStatement = changes.isEmpty() && (ordered.size() < 2 || isOneInsert(this.chunks.of(ordered)));
			return oneStatement ? send(ordered, changes, () -> false)
					: this.transactions.run((cancelled) -> send(ordered, changes, cancelled));
		});
	}

	private boolean isOneInsert(List<List<PendingWrite>> chunks) {
		return chunks.size() == 1 && chunks.get(0).get(0).kind() == Kind.INSERT
				&& this.dialect.onInsert() != Returning.GENERATED_KEY;
	}

	private static <T> List<T> distinct(List<T> instances) {
		Set<T> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
		return instances.stream().filter(distinct::add).toList();
	}

	@SuppressWarnings("unchecked")
	private static <T> T cast(Object model) {
		return (T) model;
	}

	private ModelMapping<?> mapping(Object model) {
		return this.mappings.get(model.getClass());
	}

	private static boolean isUnread(ModelMapping<?> mapping, ModelBase<?> model, String path) {
		@Nullable Object[] row = ModelState.row(model);
		ModelColumn column = mapping.columnAt(path);
		return row != null && column != null && row[column.index()] instanceof ModelState.Unread unread
				&& !column.isChanged(unread.snapshot(), column.get(model));
	}

	private void reconcile(Object model) {
		CollectionWrites.reconcile(mapping(model), (ModelBase<?>) model);
	}

	private Mono<PendingWrite> prepare(Object model, Intent intent, boolean raised) {
		ModelMapping<?> mapping = mapping(model);
		return this.callbacks.beforeConvert(mapping, model).flatMap((converted) -> {
			if (converted != model) {
				ModelState.row((ModelBase<?>) converted, ModelState.row((ModelBase<?>) model));
				CollectionWrites.move(mapping, (ModelBase<?>) model, (ModelBase<?>) converted);
			}
			validate(mapping, converted);
			PendingWrite pending = this.planner.plan(intent, mapping, (ModelBase<?>) converted, raised);
			return (pending.kind() == Kind.NOTHING) ? Mono.just(pending) : this.callbacks.beforeSave(pending);
		});
	}

	private Mono<Void> send(List<PendingWrite> writes, List<CollectionWrites.Change> changes,
			BooleanSupplier cancelled) {
		List<List<PendingWrite>> chunks = this.chunks.of(writes);
		if (chunks.isEmpty() && changes.isEmpty()) {
			return Mono.empty();
		}
		return Mono.deferContextual((context) -> {
			RollbackUndo undo = this.work.undo(context);
			return Flux.fromIterable(chunks)
				.concatMap((chunk) -> cancelled.getAsBoolean() ? Mono.error(new CancellationException())
						: this.statements.send(chunk, undo))
				.then(Mono.defer(() -> cancelled.getAsBoolean() ? Mono.error(new CancellationException())
						: this.collections.send(changes)))
				.then(Mono.fromRunnable(() -> CollectionWrites.succeeded(writes, undo)));
		});
	}

}
