package io.modelbase.execution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.modelbase.ModelNotFoundException;
import io.modelbase.StaleModelException;
import io.modelbase.execution.PendingWrite.Kind;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.row.RowReaders;
import io.modelbase.sql.BoundSql;
import io.modelbase.sql.Dialect;
import io.modelbase.sql.Dialect.Returning;
import io.modelbase.sql.Renderers;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.dao.DataRetrievalFailureException;

/**
 * Sends the statements of writes, a chunk at a time, reads back what the database filled
 * in, and brings the models to it.
 */
final class WriteStatements {

	private final Dialect dialect;

	private final Renderers renderers;

	private final RowReaders readers;

	private final StatementRunner runner;

	WriteStatements(Dialect dialect, Renderers renderers, RowReaders readers, StatementRunner runner) {
		this.dialect = dialect;
		this.renderers = renderers;
		this.readers = readers;
		this.runner = runner;
	}

	/** Sends the statement of a chunk, and what it takes to read back. */
	Mono<Void> send(List<PendingWrite> chunk, @Nullable RollbackUndo undo) {
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
			if (rows.size() != chunk.size()) {
				throw new DataRetrievalFailureException(
						"%d rows of %s were inserted, and %d came back. Remove the trigger or rule that holds them back, or insert one by one."
							.formatted(chunk.size(), mapping.name(), rows.size()));
			}
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

}
