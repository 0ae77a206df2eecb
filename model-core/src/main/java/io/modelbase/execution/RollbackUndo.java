package io.modelbase.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.modelbase.ModelBase;
import io.modelbase.ModelState;
import io.modelbase.RelationState;
import io.modelbase.ToMany;
import io.modelbase.ToOne;
import io.modelbase.row.RowReaders;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelRelation;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;

/**
 * Remembers what the writes and loads of one transaction did to models, and takes it back
 * unless the transaction commits.
 */
final class RollbackUndo implements TransactionSynchronization, Ordered {

	private final RowReaders readers;

	private final List<Runnable> entries = new ArrayList<>();

	private RollbackUndo(RowReaders readers) {
		this.readers = readers;
	}

	/** The one of a transaction: its session's, else one registered on first use. */
	static RollbackUndo of(TransactionSynchronizationManager transaction, ModelEntityTemplate template) {
		UnitOfWork work = UnitOfWork.of(transaction, template);
		if (work != null) {
			return work.undo();
		}
		RollbackUndo registered = registered(transaction, template.readers());
		if (registered != null) {
			return registered;
		}
		RollbackUndo undo = new RollbackUndo(template.readers());
		transaction.registerSynchronization(undo);
		return undo;
	}

	/** One for a session, which tells it of its transaction's end. */
	static RollbackUndo ofSession(TransactionSynchronizationManager transaction, RowReaders readers) {
		RollbackUndo registered = registered(transaction, readers);
		return (registered != null) ? registered : new RollbackUndo(readers);
	}

	private static @Nullable RollbackUndo registered(TransactionSynchronizationManager transaction,
			RowReaders readers) {
		for (TransactionSynchronization synchronization : transaction.getSynchronizations()) {
			if (synchronization instanceof RollbackUndo undo && undo.readers == readers) {
				return undo;
			}
		}
		return null;
	}

	/** How much was remembered until now. */
	synchronized int mark() {
		return this.entries.size();
	}

	/** Takes back what was remembered since then. */
	synchronized void undoTo(int mark) {
		for (int i = this.entries.size() - 1; i >= mark; i--) {
			this.entries.remove(i).run();
		}
	}

	/**
	 * Remembers a model as it is now.
	 * @param mapping the model's mapping
	 * @param model the model
	 * @param before the properties that are about to be set: their present values, the
	 * others {@link ModelState#UNREAD}
	 * @param after the values that they are set to
	 */
	synchronized void remember(ModelMapping<?> mapping, ModelBase<?> model, @Nullable Object[] before,
			@Nullable Object[] after) {
		Entry entry = new Entry(mapping, model, ModelState.row(model), before, after);
		this.entries.add(() -> {
			this.readers.fill(mapping, model, entry.beforeUnlessSetSince());
			ModelState.row(model, entry.row);
		});
	}

	/** Remembers a collection as it is now. */
	synchronized void remember(ToMany<?> collection) {
		Object memento = RelationState.memento(collection);
		this.entries.add(() -> RelationState.restore(collection, memento));
	}

	/**
	 * Remembers a reference as it is now.
	 * @param after what it is about to be; if it is something else by then, the
	 * application set it, and it stays
	 */
	synchronized void remember(ModelRelation relation, ModelBase<?> model, ToOne<?> after) {
		ToOne<?> before = relation.reference(model);
		this.entries.add(() -> {
			if (relation.reference(model) == after) {
				relation.reference(model, before);
			}
		});
	}

	/** Said here, as Spring would else look for annotations whenever it sorts. */
	@Override
	public int getOrder() {
		return LOWEST_PRECEDENCE;
	}

	@Override
	public Mono<Void> afterCompletion(int status) {
		return Mono.fromRunnable(() -> transactionEnded(status == STATUS_COMMITTED));
	}

	/** Takes everything back, or keeps it for good. */
	synchronized void transactionEnded(boolean committed) {
		if (!committed) {
			undoTo(0);
		}
		this.entries.clear();
	}

	/** A model before a write. */
	private record Entry(ModelMapping<?> mapping, ModelBase<?> model, @Nullable Object @Nullable [] row,
			@Nullable Object[] before, @Nullable Object[] after) {

		/** What the application has set since the write is its own business. */
		@Nullable Object[] beforeUnlessSetSince() {
			@Nullable Object[] values = this.before.clone();
			for (ModelColumn column : this.mapping.columns()) {
				int index = column.index();
				if (!Objects.deepEquals(column.get(this.model), this.after[index])) {
					values[index] = ModelState.UNREAD;
				}
			}
			return values;
		}

	}

}
