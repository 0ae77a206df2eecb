package io.modelbase.execution;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import io.modelbase.ModelBase;
import io.modelbase.RelationState;
import io.modelbase.ToOne;
import io.modelbase.mapping.ModelRelation;

/**
 * The models instead of which entity callbacks returned others. What is written with them
 * has to refer to the others: those given get no row.
 */
final class ReplacedModels {

	private final Map<ModelBase<?>, ModelBase<?>> byGiven = new IdentityHashMap<>();

	private ReplacedModels(List<PendingWrite> writes) {
		for (PendingWrite write : writes) {
			if (write.given() != write.model()) {
				this.byGiven.put(write.given(), write.model());
			}
		}
	}

	/** Lets references and collections have what is written instead of what was given. */
	static void connect(List<PendingWrite> writes) {
		ReplacedModels replaced = new ReplacedModels(writes);
		if (!replaced.byGiven.isEmpty()) {
			writes.forEach(replaced::connect);
			writes.forEach(replaced::connectOwners);
		}
	}

	private void connect(PendingWrite write) {
		for (ModelRelation relation : write.mapping().relations()) {
			if (relation.kind().isToMany()) {
				RelationState.exchange(relation.collection(write.model()), this.byGiven);
			}
			else if (relation.reference(write.model()).isLoaded()) {
				ModelBase<?> other = this.byGiven.get(relation.reference(write.model()).get());
				if (other != null) {
					write.refer(relation, ToOne.of(other));
				}
			}
		}
	}

	/** A model that has it in a collection needn't be written itself. */
	private void connectOwners(PendingWrite write) {
		if (write.given() == write.model()) {
			return;
		}
		for (ModelRelation relation : write.mapping().relations()) {
			ModelRelation collection = (relation.kind() == ModelRelation.Kind.TO_ONE) ? relation.mapped() : null;
			if (collection != null && collection.kind().isToMany() && relation.reference(write.model()).isLoaded()) {
				RelationState.exchange(collection.collection(relation.reference(write.model()).get()), this.byGiven);
			}
		}
	}

}
