package io.modelbase;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.data.util.ProxyUtils;

/**
 * Finds models among many as {@code equals} compares them. A set of them would not do, as
 * most models have the hash of their class, and ids come later.
 */
final class ModelIndex {

	/** So few are found as fast by comparing each. */
	private static final int FEW = 16;

	private final Set<ModelBase<?>> instances = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Map<Key, ModelBase<?>> byId = new HashMap<>();

	/** Those that had no id when they were last looked at. */
	private final Set<ModelBase<?>> withoutId = Collections.newSetFromMap(new IdentityHashMap<>());

	private ModelIndex(Collection<? extends ModelBase<?>> models) {
		models.forEach(this::add);
	}

	/** An index of models, or null where there are so few that none is needed. */
	static @Nullable ModelIndex of(Collection<? extends ModelBase<?>> models) {
		return (models.size() > FEW) ? new ModelIndex(models) : null;
	}

	void add(ModelBase<?> model) {
		this.instances.add(model);
		if (!identify(model)) {
			this.withoutId.add(model);
		}
	}

	/** Takes note of a model's id, if it has one by now. */
	private boolean identify(ModelBase<?> model) {
		Key key = Key.of(model);
		if (key == null) {
			return false;
		}
		this.byId.put(key, model);
		return true;
	}

	/** Whether a model that equals one is there. */
	boolean contains(ModelBase<?> model) {
		if (this.instances.contains(model)) {
			return true;
		}
		Key key = Key.of(model);
		if (key == null) {
			return false;
		}
		if (!this.withoutId.isEmpty()) {
			this.withoutId.removeIf(this::identify);
		}
		// its id may have gone with a rollback
		return model.equals(this.byId.get(key));
	}

	/**
	 * What models are told apart by.
	 *
	 * @param type the class
	 * @param id the id
	 */
	private record Key(Class<?> type, Object id) {

		/** The key of a model, or null as long as it has no id. */
		static @Nullable Key of(ModelBase<?> model) {
			Object id = model.getId();
			return (id != null) ? new Key(ProxyUtils.getUserClass(model.getClass()), id) : null;
		}

	}

}
