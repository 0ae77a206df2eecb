package io.modelbase.execution;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import io.modelbase.ModelBase;
import io.modelbase.mapping.ModelMapping;
import reactor.core.publisher.Mono;

/** One load: its models by their ids, so that one row is one object. */
final class RunningLoad {

	private final Object readBy;

	private final BooleanSupplier cancelled;

	private final Map<ModelMapping<?>, Map<Object, ModelBase<?>>> models = new HashMap<>();

	/**
	 * Starts a load.
	 * @param readBy the statement or method that loads, for the errors of relations
	 * @param cancelled whether nobody waits for it any more
	 */
	RunningLoad(Object readBy, BooleanSupplier cancelled) {
		this.readBy = readBy;
		this.cancelled = cancelled;
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
		return this.models.computeIfAbsent(mapping, (key) -> new HashMap<>());
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

	/** Takes a model in hand, or what an entity callback returned, for its row. */
	void put(ModelMapping<?> mapping, ModelBase<?> model) {
		Object id = model.getId();
		if (id != null) {
			of(mapping).put(id, model);
		}
	}

}
