package io.modelbase.execution;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.modelbase.ModelBase;
import io.modelbase.RelationState;
import io.modelbase.ToMany;
import io.modelbase.ToOne;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelMappings;
import io.modelbase.mapping.ModelRelation;

/** What is to be written in one go: models, and with them what they own. */
final class WriteSet {

	private final ModelMappings mappings;

	private final ModelSet saved = new ModelSet();

	private final ModelSet deleted = new ModelSet();

	/** New models that what is deleted owns: there is nothing to insert them into. */
	private final ModelSet dropped = new ModelSet();

	/** The models that are to be inserted or updated, whatever they are. */
	private Map<ModelBase<?>, Intent> told = Map.of();

	/** Models whose version is raised, as something that they own is written. */
	private final ModelSet raised = new ModelSet();

	private final ModelSet unchanged = new ModelSet();

	WriteSet(ModelMappings mappings) {
		this.mappings = mappings;
	}

	ModelSet saved() {
		return this.saved;
	}

	ModelSet deleted() {
		return this.deleted;
	}

	/** New models that are not inserted, as their owners are deleted. */
	List<ModelBase<?>> dropped() {
		return this.dropped.list();
	}

	private boolean isGone(ModelBase<?> model) {
		return this.deleted.contains(model) || this.dropped.contains(model);
	}

	boolean isRaised(ModelBase<?> model) {
		return this.raised.contains(model);
	}

	/** Whether a model was taken though neither it nor what it owns changed. */
	boolean isUnchanged(ModelBase<?> model) {
		return this.unchanged.contains(model);
	}

	/**
	 * Makes what a model owns refer to what holds it, all the way down. That comes before
	 * anything is saved: only then what left its owner and is held by another is told
	 * from what nothing holds.
	 */
	static void reconcile(ModelMapping<?> mapping, ModelBase<?> model) {
		CollectionWrites.reconcile(mapping, model);
		for (ModelRelation relation : mapping.unstoredRelations()) {
			if (relation.isOwned()) {
				RelationState.known(relation.collection(model))
					.forEach((element) -> reconcile(relation.target(), element));
			}
		}
	}

	/** Makes what a model owns refer to what holds it, as far as it is saved with it. */
	static void reconcile(ModelMapping<?> mapping, ModelBase<?> model, Intent intent) {
		if (touchesOwned(model, intent)) {
			reconcile(mapping, model);
		}
		else {
			CollectionWrites.reconcile(mapping, model);
		}
	}

	/** What is updated and was never read doesn't know what it owned. */
	private static boolean touchesOwned(ModelBase<?> model, Intent intent) {
		return intent != Intent.UPDATE || !model.isNew();
	}

	/** Whether a model, or anything it owns, let go of what it owned. */
	static boolean hasLetGo(ModelMapping<?> mapping, ModelBase<?> model) {
		for (ModelRelation relation : mapping.unstoredRelations()) {
			if (relation.isOwned()) {
				ToMany<?> collection = relation.collection(model);
				if (!RelationState.removed(collection).isEmpty() || RelationState.known(collection)
					.stream()
					.anyMatch((element) -> hasLetGo(relation.target(), element))) {
					return true;
				}
			}
		}
		return false;
	}

	/**
	 * Takes a model, whether it changed or not, and what it owns as far as it changed.
	 */
	void save(ModelBase<?> model) {
		save(model, Intent.SAVE);
	}

	/**
	 * Takes a model, whether it changed or not, and what it owns as far as it changed,
	 * which can't be told of one that is updated and was never read. All models of the
	 * call must be reconciled by then.
	 */
	void save(ModelBase<?> model, Intent intent) {
		if (!isGone(model)) {
			this.saved.add(model);
		}
		if (intent != Intent.SAVE) {
			tell(model, intent);
		}
		ModelMapping<?> mapping = this.mappings.get(model.getClass());
		if (!(touchesOwned(model, intent) && ownedChanged(mapping, model)) && !isChanged(mapping, model)) {
			this.unchanged.add(model);
		}
	}

	private void tell(ModelBase<?> model, Intent intent) {
		if (this.told.isEmpty()) {
			this.told = new IdentityHashMap<>();
		}
		this.told.put(model, intent);
	}

	/** What should happen to a model that is saved. */
	Intent intent(ModelBase<?> model) {
		return this.told.getOrDefault(model, Intent.SAVE);
	}

	/** Whether a model or anything it owns changed. */
	static boolean isDirty(ModelMapping<?> mapping, ModelBase<?> model) {
		if (isChanged(mapping, model)) {
			return true;
		}
		for (ModelRelation relation : mapping.unstoredRelations()) {
			if (relation.isOwned() && isOwnedDirty(relation, model)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isOwnedDirty(ModelRelation relation, ModelBase<?> owner) {
		CollectionWrites.reconcile(relation.owner(), owner);
		ToMany<?> collection = relation.collection(owner);
		return !RelationState.removed(collection).isEmpty()
				|| RelationState.known(collection).stream().anyMatch((element) -> isDirty(relation.target(), element));
	}

	/**
	 * Takes a model if it or what it owns changed.
	 * @return whether it did
	 */
	private boolean saveIfChanged(ModelMapping<?> mapping, ModelBase<?> model) {
		boolean changed = ownedChanged(mapping, model) || isChanged(mapping, model);
		if (changed && !isGone(model)) {
			this.saved.add(model);
		}
		return changed;
	}

	boolean isEmpty() {
		return this.saved.isEmpty() && this.deleted.isEmpty();
	}

	private static boolean isChanged(ModelMapping<?> mapping, ModelBase<?> model) {
		return WritePlanner.isChanged(mapping, model) || CollectionWrites.isChanged(mapping, model);
	}

	/**
	 * Takes a model, and what it owns as far as it is loaded. What it owns and is new is
	 * not saved.
	 */
	void delete(ModelBase<?> model) {
		if (this.deleted.add(model)) {
			leave(model);
		}
	}

	private void drop(ModelBase<?> model) {
		if (this.dropped.add(model)) {
			leave(model);
		}
	}

	/** Takes what a model owns that is not to be there any more. */
	private void leave(ModelBase<?> model) {
		this.saved.remove(model);
		for (ModelRelation relation : this.mappings.get(model.getClass()).unstoredRelations()) {
			if (relation.isOwned()) {
				ToMany<?> collection = relation.collection(model);
				RelationState.known(collection).forEach((element) -> {
					orphan(relation, model, element);
					if (element.isNew() && !hasMoved(relation.inverse().reference(element), model)) {
						drop(element);
					}
				});
				RelationState.removed(collection).forEach((element) -> orphan(relation, model, element));
			}
		}
	}

	/** Deletes what a model no longer has, unless it belongs to another by now. */
	private void orphan(ModelRelation relation, ModelBase<?> owner, ModelBase<?> element) {
		if (!element.isNew() && !hasMoved(relation.inverse().reference(element), owner)) {
			delete(element);
		}
	}

	private boolean ownedChanged(ModelMapping<?> mapping, ModelBase<?> owner) {
		boolean changed = false;
		for (ModelRelation relation : mapping.unstoredRelations()) {
			if (relation.isOwned()) {
				changed |= ownedChanged(relation, owner);
			}
		}
		if (changed) {
			this.raised.add(owner);
		}
		return changed;
	}

	private boolean ownedChanged(ModelRelation relation, ModelBase<?> owner) {
		boolean changed = false;
		ToMany<?> collection = relation.collection(owner);
		for (ModelBase<?> element : RelationState.removed(collection)) {
			orphan(relation, owner, element);
			changed = true;
		}
		for (ModelBase<?> element : RelationState.known(collection)) {
			changed |= saveIfChanged(relation.target(), element);
		}
		return changed;
	}

	private static boolean hasMoved(ToOne<?> reference, ModelBase<?> owner) {
		if (reference.isNone() || RelationState.isUnread(reference)) {
			return false;
		}
		return reference.isLoaded() ? !reference.get().equals(owner) : !Objects.equals(reference.key(), owner.getId());
	}

}
