package io.modelbase.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import io.modelbase.ConflictingChangeException;
import io.modelbase.ModelBase;
import io.modelbase.ModelState;
import io.modelbase.ModelState.Unread;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.row.ModelReader;
import io.modelbase.row.RowReaders;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.transaction.reactive.TransactionSynchronizationManager;

/**
 * Brings a model to what its row has now: what was not changed in the model follows the
 * row, what was stays, and what both sides changed is a conflict.
 */
final class RowRefresh {

	private final RowReaders readers;

	private final boolean lastWins;

	private final @Nullable RollbackUndo undo;

	private final @Nullable BooleanSupplier lock;

	private RowRefresh(RowReaders readers, boolean lastWins, @Nullable RollbackUndo undo,
			@Nullable BooleanSupplier lock) {
		this.readers = readers;
		this.lastWins = lastWins;
		this.undo = undo;
		this.lock = lock;
	}

	/**
	 * Creates a refresh within the transaction that is there, or outside one.
	 * @param lastWins whether what was changed in a model stays in a conflict too
	 * @param locking whether the rows are locked
	 */
	static Mono<RowRefresh> of(ModelEntityTemplate template, boolean lastWins, boolean locking) {
		return Mono.deferContextual((context) -> {
			TransactionSynchronizationManager transaction = SharedConnection.transaction(context);
			return Mono.just((transaction == null) ? new RowRefresh(template.readers(), lastWins, null, null)
					: new RowRefresh(template.readers(), lastWins, RollbackUndo.of(transaction, template),
							locking ? HeldLocks.of(transaction).held() : null));
		});
	}

	/** Reads a row into the model that is known for it, or a new one. */
	ModelBase<?> read(ModelMapping<?> mapping, ModelReader<?> reader, Row row, RowMetadata metadata,
			Map<Object, ModelBase<?>> known) {
		ModelBase<?> model = known.get(Objects.requireNonNull(reader.id(row, metadata)));
		if (model != null) {
			take(mapping, model, reader.values(row, metadata));
		}
		else {
			model = reader.read(row, metadata, known);
		}
		if (this.lock != null) {
			ModelState.lock(model, this.lock);
		}
		return model;
	}

	/**
	 * Takes over a row.
	 * @param values a slot for each column, unread where the row was read without it
	 * @throws ConflictingChangeException if both sides changed a property; the model is
	 * as before then
	 */
	private void take(ModelMapping<?> mapping, ModelBase<?> model, @Nullable Object[] values) {
		@Nullable Object[] old = Objects.requireNonNull(ModelState.row(model));
		@Nullable Object[] row = old.clone();
		@Nullable Object[] set = PendingWrite.unread(mapping);
		List<String> conflicts = new ArrayList<>();
		for (ModelColumn column : mapping.columns()) {
			int index = column.index();
			Object value = values[index];
			if (value == ModelState.UNREAD || column == mapping.id()) {
				continue;
			}
			Object before = (old[index] instanceof Unread unread) ? unread.snapshot() : old[index];
			boolean theirs = old[index] instanceof Unread || column.isChanged(before, value);
			boolean ours = column.isUpdatable() && !column.isTouched() && column != mapping.version()
					&& WritePlanner.isChanged(column, old[index], column.get(model));
			if (ours && theirs && column.isChanged(column.snapshot(value), column.get(model)) && !this.lastWins) {
				conflicts.add(column.path());
			}
			if (theirs) {
				row[index] = column.snapshot(value);
				if (!ours) {
					set[index] = value;
				}
			}
		}
		if (!conflicts.isEmpty()) {
			throw conflict(mapping, model, conflicts);
		}
		if (this.undo != null) {
			this.undo.remember(mapping, model, PendingWrite.valuesOf(mapping, model, set), set);
		}
		this.readers.fill(mapping, model, set);
		ModelState.row(model, row);
	}

	private static RuntimeException conflict(ModelMapping<?> mapping, ModelBase<?> model, List<String> properties) {
		Object id = Objects.requireNonNull(model.getId());
		return new ConflictingChangeException(mapping.type(), id, properties,
				"%s with id %s was changed here and in the database, both in %s. Read it anew and decide which change counts, or let this one win by retry(n).lastWins()."
					.formatted(mapping.name(), id, String.join(", ", properties)));
	}

}
