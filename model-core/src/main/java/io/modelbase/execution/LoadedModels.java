package io.modelbase.execution;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import io.modelbase.ModelBase;
import io.modelbase.mapping.ModelMapping;

/** The models of one load by their ids: one row is one object. */
final class LoadedModels {

	private final Map<ModelMapping<?>, Map<Object, ModelBase<?>>> models = new HashMap<>();

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
