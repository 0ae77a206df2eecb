package io.modelbase.execution;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import io.modelbase.ModelBase;

/**
 * Models in the order in which they came, each instance once: new models of one class are
 * not told apart by their hashes.
 */
final class ModelSet {

	/** Most sets stay empty, or nearly so. */
	private static final int FEW = 2;

	private Map<ModelBase<?>, Integer> places = Map.of();

	/** In the order of coming, with those that were removed. */
	private List<ModelBase<?>> came = List.of();

	synchronized boolean add(ModelBase<?> model) {
		if (isEmpty()) {
			this.places = new IdentityHashMap<>(FEW);
			this.came = new ArrayList<>(FEW);
		}
		boolean added = this.places.putIfAbsent(model, this.came.size()) == null;
		if (added) {
			this.came.add(model);
		}
		return added;
	}

	synchronized boolean remove(ModelBase<?> model) {
		if (!contains(model)) {
			return false;
		}
		this.places.remove(model);
		if (isEmpty()) {
			clear();
		}
		return true;
	}

	synchronized boolean contains(ModelBase<?> model) {
		return this.places.containsKey(model);
	}

	synchronized boolean isEmpty() {
		return this.places.isEmpty();
	}

	synchronized List<ModelBase<?>> list() {
		if (this.places.size() == this.came.size()) {
			return List.copyOf(this.came);
		}
		List<ModelBase<?>> models = new ArrayList<>(this.places.size());
		for (int i = 0; i < this.came.size(); i++) {
			ModelBase<?> model = this.came.get(i);
			Integer place = this.places.get(model);
			if (place != null && place == i) {
				models.add(model);
			}
		}
		return models;
	}

	synchronized void clear() {
		this.places = Map.of();
		this.came = List.of();
	}

}
