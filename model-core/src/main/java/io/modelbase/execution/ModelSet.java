package io.modelbase.execution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import io.modelbase.ModelBase;

/**
 * Models in the order in which they came, each instance once: new models of one class are
 * not told apart by their hashes.
 */
final class ModelSet {

	private final Map<ModelBase<?>, Integer> places = new IdentityHashMap<>();

	private int next;

	boolean add(ModelBase<?> model) {
		return this.places.putIfAbsent(model, this.next++) == null;
	}

	boolean remove(ModelBase<?> model) {
		return this.places.remove(model) != null;
	}

	boolean contains(ModelBase<?> model) {
		return this.places.containsKey(model);
	}

	boolean isEmpty() {
		return this.places.isEmpty();
	}

	List<ModelBase<?>> list() {
		List<ModelBase<?>> models = new ArrayList<>(this.places.keySet());
		models.sort(Comparator.comparing(this.places::get));
		return models;
	}

	void clear() {
		this.places.clear();
	}

}
