package io.modelbase.execution;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import io.modelbase.ModelBase;
import io.modelbase.ToMany;
import io.modelbase.ToOne;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelRelation;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One load: its models by their ids, so that one row is one object. */
final class RunningLoad {

	private final Object readBy;

	private final BooleanSupplier cancelled;

	private final IdentityMap models;

	private final Supplier<@Nullable RollbackUndo> undo;

	/** Models that were read in a transaction, and that nobody has seen yet. */
	private final Set<ModelBase<?>> fresh = Collections.newSetFromMap(new IdentityHashMap<>(0));

	/** Models of the select itself that entity callbacks are yet to see. */
	private final ModelSet unseen = new ModelSet();

	/**
	 * Starts a load.
	 * @param readBy the statement or method that loads, for the errors of relations
	 * @param cancelled whether nobody waits for it any more
	 * @param models the models that are known already
	 * @param undo finds what takes back the changes of the transaction, or null outside
	 * one
	 */
	RunningLoad(Object readBy, BooleanSupplier cancelled, IdentityMap models, Supplier<@Nullable RollbackUndo> undo) {
		this.readBy = readBy;
		this.cancelled = cancelled;
		this.models = models;
		this.undo = undo;
	}

	Object readBy() {
		return this.readBy;
	}

	/** Sends a statement, unless nobody waits for it any more. */
	Mono<?> next(Supplier<Mono<?>> statement) {
		return this.cancelled.getAsBoolean() ? Mono.error(new CancellationException()) : statement.get();
	}

	/** The models of one table, to be looked up for each row. */
	Map<Object, ModelBase<?>> of(ModelMapping<?> mapping) {
		return this.models.of(mapping);
	}

	/** The model that is known, else the one that is read now. */
	ModelBase<?> get(ModelMapping<?> mapping, Object id, Supplier<ModelBase<?>> read) {
		Map<Object, ModelBase<?>> known = of(mapping);
		ModelBase<?> model = known.get(id);
		if (model == null) {
			model = read.get();
			known.put(id, model);
		}
		return model;
	}

	/** Takes note that a model, whose relations are to be set, was read just now. */
	void read(ModelBase<?> model) {
		if (this.undo.get() != null) {
			this.fresh.add(model);
		}
	}

	/** Sets a reference; that of a model from before is set back by a rollback. */
	void point(ModelRelation relation, ModelBase<?> model, ToOne<?> reference) {
		RollbackUndo undo = this.undo.get();
		if (undo != null && !this.fresh.contains(model)) {
			undo.remember(relation, model, reference);
		}
		relation.reference(model, reference);
	}

	/** A model's collection, to be filled; a rollback undoes that for one from before. */
	ToMany<?> collection(ModelRelation relation, ModelBase<?> model) {
		ToMany<?> collection = relation.collection(model);
		RollbackUndo undo = this.undo.get();
		if (undo != null && !this.fresh.contains(model)) {
			undo.remember(collection);
		}
		return collection;
	}

	/** Remembers that entity callbacks are yet to see a model. */
	void unseen(ModelBase<?> model) {
		this.unseen.add(model);
	}

	/** Whether entity callbacks are yet to see a model, once. */
	boolean isUnseen(ModelBase<?> model) {
		return this.unseen.remove(model);
	}

	/** Takes a model in hand for its row, unless another is known. */
	void putIfAbsent(ModelMapping<?> mapping, ModelBase<?> model) {
		this.models.putIfAbsent(mapping, model);
	}

	/** Takes what an entity callback returned for its row. */
	void put(ModelMapping<?> mapping, ModelBase<?> model) {
		this.models.put(mapping, model);
	}

}
