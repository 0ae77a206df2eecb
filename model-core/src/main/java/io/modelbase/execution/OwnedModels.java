package io.modelbase.execution;

import java.util.Objects;

import io.modelbase.ModelBase;
import io.modelbase.RelationState;
import io.modelbase.ToMany;
import io.modelbase.ToOne;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelMappings;
import io.modelbase.mapping.ModelRelation;

/** What is to be written in one go: models, and with them what they own. */
final class OwnedModels {

	private final ModelMappings mappings;

	private final ModelSet saved = new ModelSet();

	private final ModelSet deleted = new ModelSet();

	/** Models whose version is raised, as something that they own is written. */
	private final ModelSet raised = new ModelSet();

	private final ModelSet unchanged = new ModelSet();

	OwnedModels(ModelMappings mappings) {
		this.mappings = mappings;
	}

	ModelSet saved() {
		return this.saved;
	}

	ModelSet deleted() {
		return this.deleted;
	}

	boolean isRaised(ModelBase<?> model) {
		return this.raised.contains(model);
	}

	/** Whether a model was taken though neither it nor what it owns changed. */
	boolean isUnchanged(ModelBase<?> model) {
		return this.unchanged.contains(model);
	}

	/**
	 * Takes a model, whether it changed or not, and what it owns as far as it changed.
	 */
	void save(ModelBase<?> model) {
		this.saved.add(model);
		if (!ownedChanged(model) && !isChanged(model)) {
			this.unchanged.add(model);
		}
	}

	/** Takes a model if it or what it owns changed. */
	void saveIfChanged(ModelBase<?> model) {
		if (ownedChanged(model) || isChanged(model)) {
			this.saved.add(model);
		}
	}

	private boolean isChanged(ModelBase<?> model) {
		ModelMapping<?> mapping = this.mappings.get(model.getClass());
		return WritePlanner.isChanged(mapping, model) || CollectionWrites.isChanged(mapping, model);
	}

	/** Takes a model, and what it owns as far as it is loaded. */
	void delete(ModelBase<?> model) {
		if (!this.deleted.add(model)) {
			return;
		}
		for (ModelRelation relation : this.mappings.get(model.getClass()).unstoredRelations()) {
			if (relation.isOwned()) {
				RelationState.known(relation.collection(model)).forEach(this::deleteIfStored);
			}
		}
	}

	private void deleteIfStored(ModelBase<?> element) {
		if (!element.isNew()) {
			delete(element);
		}
	}

	private boolean ownedChanged(ModelBase<?> owner) {
		boolean changed = false;
		for (ModelRelation relation : this.mappings.get(owner.getClass()).unstoredRelations()) {
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
		CollectionWrites.reconcile(relation.owner(), owner);
		boolean changed = false;
		ToMany<?> collection = relation.collection(owner);
		for (ModelBase<?> element : RelationState.removed(collection)) {
			if (!hasMoved(relation.inverse().reference(element), owner)) {
				deleteIfStored(element);
			}
			changed = true;
		}
		for (ModelBase<?> element : RelationState.known(collection)) {
			if (!this.saved.contains(element)) {
				saveIfChanged(element);
			}
			changed |= this.saved.contains(element);
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
