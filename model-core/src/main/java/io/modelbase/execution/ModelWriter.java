package io.modelbase.execution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.modelbase.ModelBase;
import io.modelbase.ModelNotFoundException;
import io.modelbase.ModelState;
import io.modelbase.StaleModelException;
import io.modelbase.execution.PendingWrite.Kind;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelColumn.Role;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelMappings;
import io.modelbase.row.RowReaders;
import io.modelbase.sql.BoundSql;
import io.modelbase.sql.Dialect;
import io.modelbase.sql.Dialect.Returning;
import io.modelbase.sql.Renderers;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.transaction.reactive.TransactionSynchronizationManager;

/**
 * Writes models: calls back, plans, joins what can be joined into multi-row statements,
 * sends them one after another, and brings the models to what the database has.
 */
final class ModelWriter {

	private final ModelMappings mappings;

	private final Dialect dialect;

	private final Renderers renderers;

	private final RowReaders readers;

	private final StatementRunner runner;

	private final EntityCallbackGate callbacks;

	private final WriteSettings settings;

	private final WritePlanner planner;

	ModelWriter(ModelMappings mappings, Dialect dialect, Renderers renderers, RowReaders readers,
			StatementRunner runner, EntityCallbackGate callbacks, WriteSettings settings) {
		this.mappings = mappings;
		this.dialect = dialect;
		this.renderers = renderers;
		this.readers = readers;
		this.runner = runner;
		this.callbacks = callbacks;
		this.settings = settings;
		this.planner = new WritePlanner(settings.clock());
	}

	<T> Mono<T> save(T model) {
		return writeOne(model, this.planner::save);
	}

	<T> Mono<T> insert(T model) {
		return writeOne(model, this.planner::insert);
	}

	<T> Mono<T> update(T model) {
		return writeOne(model, this.planner::update);
	}

	<T> Mono<List<T>> saveAll(List<T> models) {
		return writeAll(models, this.planner::save);
	}

	<T> Mono<List<T>> saveAll(Publisher<T> models) {
		Mono<List<T>> written = Flux.from(models)
			.buffer(this.settings.batchSize())
			.concatMap(this::saveAll)
			.flatMapIterable((batch) -> batch)
			.collectList();
		return this.settings.transactions().transactional(written);
	}

	<T> Mono<List<T>> insertAll(List<T> models) {
		return writeAll(models, this.planner::insert);
	}

	<T> Mono<List<T>> updateAll(List<T> models) {
		return writeAll(models, this.planner::update);
	}

	/** Lets Spring Data insert or update all columns, and remembers that it did. */
	<T> Mono<T> upsert(T model, Function<T, Mono<T>> springData) {
		return Mono.defer(() -> {
			ModelMapping<?> mapping = mapping(model);
			@Nullable Object[] after = this.planner.timestamps(mapping, (ModelBase<?>) model);
			@Nullable Object[] before = PendingWrite.valuesOf(mapping, model, after);
			this.readers.fill(mapping, model, after);
			return SharedConnection.current()
				.flatMap((transaction) -> springData.apply(model)
					.doOnNext((written) -> upserted(mapping, (ModelBase<?>) written, before, after, transaction)))
				.doOnError((error) -> this.readers.fill(mapping, model, before));
		});
	}

	private void upserted(ModelMapping<?> mapping, ModelBase<?> model, @Nullable Object[] before,
			@Nullable Object[] after, Optional<TransactionSynchronizationManager> transaction) {
		undo(transaction).ifPresent((undo) -> undo.remember(mapping, model, before, after));
		@Nullable Object[] row = PendingWrite.unread(mapping);
		for (ModelColumn column : mapping.columns()) {
			if (!column.isReadOnly()) {
				row[column.index()] = column.snapshot(column.get(model));
			}
		}
		ModelState.row(model, row);
	}

	Mono<Void> delete(Object model) {
		return Mono.defer(() -> send(List.of(planDelete(model))));
	}

	Mono<Void> deleteAll(List<?> models) {
		Mono<Void> delete = Mono.defer(() -> send(distinct(models).stream().map(this::planDelete).toList()));
		return (models.size() == 1) ? delete : this.settings.transactions().transactional(delete);
	}

	private PendingWrite planDelete(Object model) {
		return this.planner.delete(mapping(model), (ModelBase<?>) model);
	}

	private <T> Mono<T> writeOne(T model, Planning planning) {
		Mono<T> written = Mono.defer(() -> prepare(model, planning))
			.flatMap((pending) -> send(List.of(pending)).then(this.callbacks.afterSave(pending)))
			.map(ModelWriter::cast);
		boolean oneStatement = this.dialect.onInsert() != Returning.GENERATED_KEY
				&& (this.dialect.onUpdate() != Returning.NOTHING
						|| mapping(model).columns().stream().noneMatch(ModelColumn::isReadOnly));
		return oneStatement ? written : this.settings.transactions().transactional(written);
	}

	private <T> Mono<List<T>> writeAll(List<T> models, Planning planning) {
		Mono<List<PendingWrite>> prepared = Mono.defer(() -> {
			Map<T, Mono<PendingWrite>> writes = new IdentityHashMap<>();
			return Flux.fromIterable(models)
				.concatMap((model) -> writes.computeIfAbsent(model, (key) -> prepare(key, planning).cache()))
				.collectList();
		});
		if (models.size() > 1 && this.callbacks.mayQuery()) {
			return this.settings.transactions()
				.transactional(prepared.flatMap((pending) -> send(distinct(pending)).then(results(pending))));
		}
		return prepared.flatMap((pending) -> sendAtOnce(distinct(pending)).then(results(pending)));
	}

	private <T> Mono<List<T>> results(List<PendingWrite> writes) {
		return Mono.defer(() -> Flux.fromIterable(writes)
			.concatMap(this.callbacks::afterSave)
			.map(ModelWriter::<T>cast)
			.collectList());
	}

	/**
	 * Sends writes in one transaction, which a single insert is by itself; an update or
	 * delete of many may turn out incomplete and then has to be rolled back.
	 */
	private Mono<Void> sendAtOnce(List<PendingWrite> writes) {
		List<List<PendingWrite>> chunks = chunks(writes);
		Mono<Void> sent = sendChunks(chunks);
		boolean oneStatement = writes.size() < 2 || (chunks.size() == 1 && chunks.get(0).get(0).kind() == Kind.INSERT
				&& this.dialect.onInsert() != Returning.GENERATED_KEY);
		return oneStatement ? sent : this.settings.transactions().transactional(sent);
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

	private Mono<PendingWrite> prepare(Object model, Planning planning) {
		ModelMapping<?> mapping = mapping(model);
		return this.callbacks.beforeConvert(mapping, model).flatMap((converted) -> {
			if (converted != model) {
				ModelState.row((ModelBase<?>) converted, ModelState.row((ModelBase<?>) model));
			}
			this.settings.validation().accept(converted);
			PendingWrite pending = planning.plan(mapping, (ModelBase<?>) converted);
			return (pending.kind() == Kind.NOTHING) ? Mono.just(pending) : this.callbacks.beforeSave(pending);
		});
	}

	/** Sends writes: all inserts, then all updates, then all deletes. */
	private Mono<Void> send(List<PendingWrite> writes) {
		return sendChunks(chunks(writes));
	}

	private Mono<Void> sendChunks(List<List<PendingWrite>> chunks) {
		if (chunks.isEmpty()) {
			return Mono.empty();
		}
		return SharedConnection.current()
			.map(this::undo)
			.flatMap((undo) -> (chunks.size() == 1) ? send(chunks.get(0), undo.orElse(null))
					: Flux.fromIterable(chunks).concatMap((chunk) -> send(chunk, undo.orElse(null))).then());
	}

	/** None where statements share a connection without a transaction: they stay. */
	private Optional<RollbackUndo> undo(Optional<TransactionSynchronizationManager> transaction) {
		return transaction.filter(TransactionSynchronizationManager::isActualTransactionActive)
			.map((current) -> RollbackUndo.of(current, this.readers));
	}

	/**
	 * Joins the writes that one statement can do: of one model, with the same columns,
	 * each of another row.
	 */
	private List<List<PendingWrite>> chunks(List<PendingWrite> writes) {
		if (writes.size() == 1) {
			return (writes.get(0).kind() == Kind.NOTHING) ? List.of() : List.of(writes);
		}
		List<List<PendingWrite>> chunks = new ArrayList<>();
		for (Kind kind : List.of(Kind.INSERT, Kind.UPDATE, Kind.DELETE)) {
			Map<Object, Chunk> open = new LinkedHashMap<>();
			for (PendingWrite write : writes) {
				if (write.kind() != kind) {
					continue;
				}
				Object key = List.of(write.mapping(), write.names(), write.id() != null, write.version() != null);
				Chunk chunk = open.get(key);
				if (chunk == null || !chunk.add(write)) {
					chunk = new Chunk(write, rowsPerStatement(write));
					open.put(key, chunk);
					chunks.add(chunk.writes);
				}
			}
		}
		return chunks;
	}

	private int rowsPerStatement(PendingWrite write) {
		boolean idsInOrder = write.id() != null || write.mapping().id().role() == Role.GENERATED_ID
				|| Number.class.isAssignableFrom(write.mapping().id().type());
		if (write.kind() == Kind.INSERT && (write.names().isEmpty() || !idsInOrder
				|| (write.id() == null && this.dialect.onInsert() == Returning.GENERATED_KEY))) {
			return 1;
		}
		if (write.mapping().version() != null && write.version() == null && write.kind() != Kind.INSERT) {
			return 1;
		}
		int rows = (write.kind() == Kind.UPDATE) ? this.dialect.maxUpdatedRows() : Integer.MAX_VALUE;
		// an update may need the id with each value, and id and version once more
		int parameters = 2 * write.names().size() + 2;
		return Math.max(1,
				Math.min(Math.min(rows, this.settings.batchSize()), this.dialect.maxParameters() / parameters));
	}

	private Mono<Void> send(List<PendingWrite> chunk, @Nullable RollbackUndo undo) {
		return switch (chunk.get(0).kind()) {
			case INSERT -> insert(chunk, undo);
			case UPDATE -> update(chunk, undo);
			case DELETE -> delete(chunk, undo);
			case NOTHING -> Mono.empty();
		};
	}

	private Mono<Void> insert(List<PendingWrite> chunk, @Nullable RollbackUndo undo) {
		PendingWrite first = chunk.get(0);
		ModelMapping<?> mapping = first.mapping();
		List<ModelColumn> filled = first.filledByDatabase();
		if (filled.isEmpty() || this.dialect.onInsert() == Returning.GENERATED_KEY) {
			return insertThenSelect(chunk, filled, undo);
		}
		List<ModelColumn> returned = (chunk.size() > 1) ? withId(mapping, filled) : filled;
		return rows(mapping, Kind.INSERT, insertSql(chunk, returned)).doOnNext((rows) -> {
			List<@Nullable Object[]> matched = (first.id() != null && chunk.size() > 1) ? byId(chunk, rows)
					: inOrderOfIds(mapping, rows);
			for (int i = 0; i < chunk.size(); i++) {
				chunk.get(i).succeeded(this.readers::fill, matched.get(i), undo);
			}
		}).then();
	}

	private BoundSql insertSql(List<PendingWrite> chunk, List<ModelColumn> returned) {
		return this.renderers.writes()
			.insert(chunk.get(0).mapping(), chunk.get(0).names(), chunk.stream().map(PendingWrite::bindings).toList(),
					returned);
	}

	/** For a database that gives back nothing but a key, or when nothing is wanted. */
	private Mono<Void> insertThenSelect(List<PendingWrite> chunk, List<ModelColumn> filled,
			@Nullable RollbackUndo undo) {
		PendingWrite first = chunk.get(0);
		ModelMapping<?> mapping = first.mapping();
		BoundSql sql = insertSql(chunk, List.of());
		if (first.id() != null) {
			List<Object> ids = chunk.stream().map((write) -> Objects.requireNonNull(write.id())).toList();
			return this.runner.updated(mapping, Kind.INSERT.done(), sql)
				.then(select(mapping, ids, filled))
				.doOnNext((rows) -> succeeded(chunk, rows, undo))
				.then();
		}
		return this.runner.generatedKey(mapping, sql)
			.map((key) -> Objects.requireNonNull(mapping.id().fromDatabase(key)))
			.flatMap((id) -> select(mapping, List.of(id), filled))
			.doOnNext((rows) -> first.succeeded(this.readers::fill, rows.values().iterator().next(), undo))
			.then();
	}

	private Mono<Void> update(List<PendingWrite> chunk, @Nullable RollbackUndo undo) {
		PendingWrite first = chunk.get(0);
		ModelMapping<?> mapping = first.mapping();
		List<ModelColumn> filled = first.filledByDatabase();
		boolean returning = this.dialect.onUpdate() != Returning.NOTHING && (!filled.isEmpty() || chunk.size() > 1);
		BoundSql sql = this.renderers.writes()
			.update(mapping, first.names(), chunk.stream().map(PendingWrite::keyed).toList(),
					returning ? withId(mapping, filled) : List.of());
		List<Object> ids = ids(chunk);
		Mono<Map<Object, @Nullable Object[]>> rows = returning
				? rows(mapping, Kind.UPDATE, sql).map((all) -> index(mapping, all))
					.flatMap((all) -> checked(chunk, all.keySet()).thenReturn(all))
				: this.runner.updated(mapping, Kind.UPDATE.done(), sql)
					.flatMap((count) -> checked(chunk, count))
					.then(select(mapping, ids, filled));
		return rows.doOnNext((all) -> succeeded(chunk, all, undo)).then();
	}

	private Mono<Void> delete(List<PendingWrite> chunk, @Nullable RollbackUndo undo) {
		PendingWrite first = chunk.get(0);
		ModelMapping<?> mapping = first.mapping();
		boolean returning = mapping.version() != null && chunk.size() > 1
				&& this.dialect.onDelete() != Returning.NOTHING;
		BoundSql sql = this.renderers.writes()
			.delete(mapping, chunk.stream().map(PendingWrite::keyed).toList(), returning ? mapping.key() : List.of());
		Mono<Void> deleted = returning
				? rows(mapping, Kind.DELETE, sql).flatMap((rows) -> checked(chunk, index(mapping, rows).keySet()))
				: this.runner.updated(mapping, Kind.DELETE.done(), sql)
					.flatMap((count) -> (mapping.version() != null) ? checked(chunk, count) : Mono.empty());
		return deleted.then(Mono.fromRunnable(() -> chunk.forEach((write) -> write.deleted(undo))));
	}

	private static List<Object> ids(List<PendingWrite> chunk) {
		return chunk.stream().map((write) -> Objects.requireNonNull(write.id())).toList();
	}

	private static List<ModelColumn> withId(ModelMapping<?> mapping, List<ModelColumn> columns) {
		if (columns.contains(mapping.id())) {
			return columns;
		}
		List<ModelColumn> all = new ArrayList<>(columns);
		all.add(0, mapping.id());
		return all;
	}

	private Mono<List<@Nullable Object[]>> rows(ModelMapping<?> mapping, Kind kind, BoundSql sql) {
		return this.runner.rows(mapping, kind.done(), sql, this.readers.values(mapping)).collectList();
	}

	/** Reads what the database filled in, by id, if it filled in anything. */
	private Mono<Map<Object, @Nullable Object[]>> select(ModelMapping<?> mapping, List<Object> ids,
			List<ModelColumn> columns) {
		List<ModelColumn> wanted = columns.stream().filter((column) -> column != mapping.id()).toList();
		if (wanted.isEmpty()) {
			Map<Object, @Nullable Object[]> rows = new LinkedHashMap<>();
			for (Object id : ids) {
				@Nullable Object[] row = PendingWrite.unread(mapping);
				row[mapping.id().index()] = id;
				rows.put(id, row);
			}
			return Mono.just(rows);
		}
		return Mono
			.defer(() -> rows(mapping, Kind.NOTHING,
					this.renderers.selects().byIds(mapping, withId(mapping, wanted), ids)))
			.map((rows) -> index(mapping, rows));
	}

	private static Map<Object, @Nullable Object[]> index(ModelMapping<?> mapping, List<@Nullable Object[]> rows) {
		Map<Object, @Nullable Object[]> index = new LinkedHashMap<>();
		rows.forEach((row) -> index.put(Objects.requireNonNull(row[mapping.id().index()]), row));
		return index;
	}

	private static List<@Nullable Object[]> byId(List<PendingWrite> chunk, List<@Nullable Object[]> rows) {
		Map<Object, @Nullable Object[]> index = index(chunk.get(0).mapping(), rows);
		return chunk.stream().map((write) -> Objects.requireNonNull(index.get(write.id()))).toList();
	}

	/**
	 * Generated ids ascend in the order of the rows; the rows may come back in another.
	 */
	@SuppressWarnings("unchecked")
	private static List<@Nullable Object[]> inOrderOfIds(ModelMapping<?> mapping, List<@Nullable Object[]> rows) {
		if (rows.size() > 1) {
			int id = mapping.id().index();
			rows.sort(Comparator.comparing((row) -> (Comparable<Object>) Objects.requireNonNull(row[id])));
		}
		return rows;
	}

	private void succeeded(List<PendingWrite> chunk, Map<Object, @Nullable Object[]> rows,
			@Nullable RollbackUndo undo) {
		for (PendingWrite write : chunk) {
			@Nullable Object[] filled = rows.get(Objects.requireNonNull(write.id()));
			write.succeeded(this.readers::fill, (filled != null) ? filled : PendingWrite.unread(write.mapping()), undo);
		}
	}

	/** Fails if a row was not written, naming the first one. */
	private static Mono<Void> checked(List<PendingWrite> chunk, Set<Object> written) {
		return chunk.stream()
			.filter((write) -> !written.contains(Objects.requireNonNull(write.id())))
			.findFirst()
			.map((write) -> Mono.<Void>error(missing(write)))
			.orElseGet(Mono::empty);
	}

	/**
	 * Fails if fewer rows were written than there are models. For a database that can't
	 * say which they were, looks for the first row that isn't as it would be.
	 */
	private Mono<Void> checked(List<PendingWrite> chunk, long count) {
		if (count >= chunk.size()) {
			return Mono.empty();
		}
		if (chunk.size() == 1) {
			return Mono.error(missing(chunk.get(0)));
		}
		ModelMapping<?> mapping = chunk.get(0).mapping();
		return rows(mapping, chunk.get(0).kind(),
				this.renderers.selects().byIds(mapping, mapping.columns(), ids(chunk)))
			.map((rows) -> index(mapping, rows))
			.flatMap((rows) -> Mono.error(missing(chunk.stream()
				.filter((write) -> !write.hasItsVersion(rows.get(Objects.requireNonNull(write.id()))))
				.findFirst()
				.or(() -> chunk.stream()
					.filter((write) -> !write.hasItsValues(rows.get(Objects.requireNonNull(write.id()))))
					.findFirst())
				.orElse(chunk.get(0)))));
	}

	private static RuntimeException missing(PendingWrite write) {
		ModelMapping<?> mapping = write.mapping();
		Object id = Objects.requireNonNull(write.id());
		if (mapping.version() == null) {
			return new ModelNotFoundException(mapping.type(), id,
					"%s with id %s was not %s: its row is gone. Read it again, or insert(model) it anew."
						.formatted(mapping.name(), id, write.kind().done()));
		}
		return new StaleModelException(mapping.type(), id, write.version(),
				"%s with id %s was not %s: its row no longer has version %s, as another write changed or deleted it. Read it again, apply the change, and save."
					.formatted(mapping.name(), id, write.kind().done(), write.version()));
	}

	/** Plans the write of one model. */
	@FunctionalInterface
	private interface Planning {

		PendingWrite plan(ModelMapping<?> mapping, ModelBase<?> model);

	}

	/** Writes that one statement does. */
	private static final class Chunk {

		private final List<PendingWrite> writes = new ArrayList<>();

		private final Set<Object> ids = new HashSet<>();

		private final int capacity;

		Chunk(PendingWrite first, int capacity) {
			this.capacity = capacity;
			add(first);
		}

		boolean add(PendingWrite write) {
			Object id = write.id();
			if (this.writes.size() == this.capacity || (id != null && !this.ids.add(id))) {
				return false;
			}
			this.writes.add(write);
			return true;
		}

	}

}
