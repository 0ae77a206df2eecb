package io.modelbase.execution;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.modelbase.ModelBase;
import io.modelbase.mapping.ModelMapping;
import org.jspecify.annotations.Nullable;

/**
 * Models by their rows, so that one row is one object: within a load, or within a unit of
 * work.
 */
final class IdentityMap {

	private final Map<ModelMapping<?>, Map<Object, ModelBase<?>>> models;

	private final boolean shared;

	/** Models that queries of Spring Data's read, and give to entity callbacks. */
	private final ModelSet unseen = new ModelSet();

	private IdentityMap(boolean shared) {
		this.shared = shared;
		this.models = shared ? new ConcurrentHashMap<>() : new HashMap<>();
	}

	/** A map of one load. */
	static IdentityMap ofLoad() {
		return new IdentityMap(false);
	}

	/**
	 * A map of a unit of work, whose code may go on while a read still runs that it no
	 * longer waits for.
	 */
	static IdentityMap ofWork() {
		return new IdentityMap(true);
	}

	/** Remembers that entity callbacks are yet to see a model. */
	void unseen(ModelBase<?> model) {
		this.unseen.add(model);
	}

	/** Whether entity callbacks are yet to see a model, once. */
	boolean isUnseen(ModelBase<?> model) {
		return this.unseen.remove(model);
	}

	/** The models of one table, to be looked up for each row. */
	Map<Object, ModelBase<?>> of(ModelMapping<?> mapping) {
		return this.models.computeIfAbsent(mapping, (key) -> this.shared ? new ConcurrentHashMap<>() : new HashMap<>());
	}

	@Nullable ModelBase<?> get(ModelMapping<?> mapping, Object id) {
		Map<Object, ModelBase<?>> known = this.models.get(mapping);
		return (known != null) ? known.get(id) : null;
	}

	/** The models of one table, and how its columns are mapped. */
	Collection<Map.Entry<ModelMapping<?>, Map<Object, ModelBase<?>>>> tables() {
		return this.models.entrySet();
	}

	/** Takes a model for its row, instead of another if there is one. */
	void put(ModelMapping<?> mapping, ModelBase<?> model) {
		Object id = model.getId();
		if (id != null) {
			of(mapping).put(id, model);
		}
	}

	/** Takes a model for its row, unless there is another. */
	void putIfAbsent(ModelMapping<?> mapping, ModelBase<?> model) {
		Object id = model.getId();
		if (id != null) {
			of(mapping).putIfAbsent(id, model);
		}
	}

	boolean contains(ModelMapping<?> mapping, ModelBase<?> model) {
		Object id = model.getId();
		return id != null && get(mapping, id) == model;
	}

	/** Forgets a model, if it is the one of its row. */
	void remove(ModelMapping<?> mapping, ModelBase<?> model) {
		Object id = model.getId();
		if (id != null) {
			of(mapping).remove(id, model);
		}
	}

	/** Remembers which models are known now, and brings that back. */
	Runnable memento() {
		Map<ModelMapping<?>, Map<Object, ModelBase<?>>> before = new HashMap<>();
		this.models.forEach((mapping, known) -> before.put(mapping, new HashMap<>(known)));
		return () -> {
			this.models.values().forEach(Map::clear);
			before.forEach((mapping, known) -> of(mapping).putAll(known));
		};
	}

}
