package io.modelbase.execution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

import io.modelbase.ModelBase;
import io.modelbase.RelationState;
import io.modelbase.ToMany;
import io.modelbase.ToOne;
import io.modelbase.execution.PendingWrite.Kind;
import io.modelbase.mapping.LinkTable;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelRelation;
import io.modelbase.sql.BoundSql;
import io.modelbase.sql.LinkRenderer;
import io.modelbase.sql.Renderers;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * What becomes of collections when their models are saved: elements without a reference
 * back get one, and the rows of link tables follow what was added and removed.
 */
final class CollectionWrites {

	private final LinkRenderer renderer;

	private final StatementRunner runner;

	private final int batchSize;

	CollectionWrites(LinkRenderer renderer, StatementRunner runner, int batchSize) {
		this.renderer = renderer;
		this.runner = runner;
		this.batchSize = batchSize;
	}

	/**
	 * Makes the elements of a model's collections refer to it.
	 * @throws InvalidDataAccessApiUsageException if one refers to another model, or a
	 * collection that is only partly loaded was changed
	 */
	static void reconcile(ModelMapping<?> mapping, ModelBase<?> model) {
		for (ModelRelation relation : mapping.unstoredRelations()) {
			if (relation.kind().isToMany()) {
				ToMany<?> collection = relation.collection(model);
				if (collection.isPartial() && isChanged(collection)) {
					throw new InvalidDataAccessApiUsageException(
							"%s was loaded only in part, with a condition or a limit, and then changed, so saving can't tell what it should be. Load it as a whole before changing it: repository.load(model, %s.%s())."
								.formatted(relation, mapping.metamodelName(), relation.name()));
				}
				if (relation.kind() == ModelRelation.Kind.ONE_TO_MANY) {
					RelationState.known(collection).forEach((element) -> reconcile(relation, model, element));
				}
			}
			else if (relation.reference(model).isLoaded()) {
				reconcile(relation, model, relation.reference(model).get());
			}
		}
	}

	/** Whether links would be written. */
	static boolean isChanged(ModelMapping<?> mapping, ModelBase<?> model) {
		for (ModelRelation relation : mapping.unstoredRelations()) {
			if (relation.kind() == ModelRelation.Kind.MANY_TO_MANY && isChanged(relation.collection(model))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isChanged(ToMany<?> collection) {
		return !RelationState.added(collection).isEmpty() || !RelationState.removed(collection).isEmpty();
	}

	private static void reconcile(ModelRelation relation, ModelBase<?> owner, ModelBase<?> element) {
		ModelRelation inverse = relation.inverse();
		ToOne<?> reference = inverse.reference(element);
		if (reference.isNone()) {
			inverse.reference(element, ToOne.of(owner));
			return;
		}
		boolean same = reference.isLoaded() ? reference.get().equals(owner)
				: RelationState.isUnread(reference) || Objects.equals(reference.key(), owner.getId());
		if (!same) {
			throw new InvalidDataAccessApiUsageException(
					"%s holds a %s whose %s is another %s. Set %s to the model that holds it, or remove it from the collection."
						.formatted(relation, relation.target().name(), inverse.name(), relation.owner().name(),
								inverse));
		}
	}

	/**
	 * What an entity callback returned instead of a model has the model's collections.
	 */
	static void move(ModelMapping<?> mapping, ModelBase<?> from, ModelBase<?> to) {
		for (ModelRelation relation : mapping.unstoredRelations()) {
			if (relation.kind().isToMany()) {
				RelationState.restore(relation.collection(to), RelationState.memento(relation.collection(from)));
			}
		}
	}

	/**
	 * Finds the links to write.
	 * @param writes the writes of one call
	 * @throws InvalidDataAccessApiUsageException if an element was never saved and isn't
	 * now
	 */
	List<Change> changes(List<PendingWrite> writes) {
		List<Change> changes = new ArrayList<>();
		for (PendingWrite write : writes) {
			if (write.kind() == Kind.DELETE || !write.touchesCollections()) {
				continue;
			}
			for (ModelRelation relation : write.mapping().unstoredRelations()) {
				if (relation.kind() == ModelRelation.Kind.MANY_TO_MANY) {
					ToMany<?> collection = relation.collection(write.model());
					boolean inserted = write.kind() == Kind.INSERT;
					Change change = new Change(relation, write.model(),
							inserted ? RelationState.known(collection) : RelationState.added(collection),
							inserted ? List.of() : RelationState.removed(collection));
					if (!change.added.isEmpty() || !change.removed.isEmpty()) {
						changes.add(change);
					}
				}
			}
		}
		if (!changes.isEmpty()) {
			checkSaved(changes, writes);
		}
		return changes;
	}

	private static void checkSaved(List<Change> changes, List<PendingWrite> writes) {
		Set<ModelBase<?>> saved = Collections.newSetFromMap(new IdentityHashMap<>());
		writes.forEach((write) -> saved.add(write.model()));
		for (Change change : changes) {
			for (ModelBase<?> element : change.added) {
				if (element.isNew() && !saved.contains(element)) {
					String name = change.relation.target().name();
					throw new InvalidDataAccessApiUsageException(
							"%s holds a %s that was never saved, so it can't be linked. Save the %s first (in a session, add it)."
								.formatted(change.relation, name, name));
				}
			}
		}
	}

	/** Sends the links, deletes before inserts. All models have their ids by then. */
	Mono<Void> send(List<Change> changes) {
		if (changes.isEmpty()) {
			return Mono.empty();
		}
		return Mono.defer(() -> {
			Map<LinkTable, Links> tables = new LinkedHashMap<>();
			for (Change change : changes) {
				ModelRelation owning = change.relation.isOwning() ? change.relation : change.relation.inverse();
				Links links = tables.computeIfAbsent(owning.link(), (link) -> new Links(owning));
				change.removed.forEach((element) -> links.removed.add(row(change, element)));
				change.added.forEach((element) -> links.added.add(row(change, element)));
			}
			return Flux.fromIterable(tables.entrySet())
				.concatMap((table) -> send(table.getKey(), table.getValue(), "unlinked", table.getValue().removed,
						this.renderer::delete)
					.then(send(table.getKey(), table.getValue(), "linked", table.getValue().added,
							this.renderer::insert)))
				.then();
		});
	}

	private Mono<Void> send(LinkTable link, Links links, String doing, Set<List<Object>> rows,
			BiFunction<LinkTable, List<List<Object>>, BoundSql> sql) {
		return Flux.fromIterable(rows)
			.buffer(this.batchSize)
			.concatMap((chunk) -> this.runner.updated(links.relation.owner(), doing, links.relation,
					sql.apply(link, chunk)))
			.then();
	}

	/** A link as the owning side sees it. */
	private static List<Object> row(Change change, ModelBase<?> element) {
		Object owner = key(change.relation.owner().id(), change.owner);
		Object target = key(change.relation.target().id(), element);
		return change.relation.isOwning() ? List.of(owner, target) : List.of(target, owner);
	}

	private static Object key(ModelColumn id, ModelBase<?> model) {
		return Renderers.bindable(id, Objects.requireNonNull(model.getId()));
	}

	/**
	 * Deleted models leave the collections of the loaded models that own them, unless
	 * these are deleted with them.
	 */
	private static void leaveOwners(List<PendingWrite> writes, @Nullable RollbackUndo undo) {
		Set<ModelBase<?>> deleted = Collections.newSetFromMap(new IdentityHashMap<>());
		Set<ToMany<?>> left = Collections.newSetFromMap(new IdentityHashMap<>());
		List<PendingWrite> deletes = writes.stream().filter((write) -> write.kind() == Kind.DELETE).toList();
		deletes.forEach((write) -> deleted.add(write.model()));
		for (PendingWrite write : deletes) {
			for (ModelRelation relation : write.mapping().relations()) {
				ModelRelation owning = (relation.kind() == ModelRelation.Kind.TO_ONE) ? relation.mapped() : null;
				if (owning != null && owning.isOwned()) {
					ToOne<?> owner = relation.reference(write.model());
					if (owner.isLoaded() && !deleted.contains(owner.get())) {
						left.add(owning.collection(owner.get()));
					}
				}
			}
		}
		for (ToMany<?> collection : left) {
			if (undo != null) {
				undo.remember(collection);
			}
			RelationState.forget(collection, deleted);
		}
	}

	/** Collections of written models are then what the database has. */
	static void succeeded(List<PendingWrite> writes, @Nullable RollbackUndo undo) {
		leaveOwners(writes, undo);
		for (PendingWrite write : writes) {
			if (write.isOfForeignKeys()) {
				continue;
			}
			for (ModelRelation relation : write.mapping().unstoredRelations()) {
				if (relation.kind().isToMany()) {
					ToMany<?> collection = relation.collection(write.model());
					if (undo != null) {
						undo.remember(collection);
					}
					if (!write.touchesCollections()) {
						RelationState.unload(collection, relation.origin("update"));
					}
					else if (write.kind() == Kind.DELETE) {
						RelationState.deleted(collection);
					}
					else {
						RelationState.saved(collection, write.kind() == Kind.INSERT);
					}
				}
			}
		}
	}

	/**
	 * What changed in a collection that is stored by links.
	 *
	 * @param relation the relation
	 * @param owner the model that has the collection
	 * @param added the elements to link
	 * @param removed the elements to unlink
	 */
	record Change(ModelRelation relation, ModelBase<?> owner, List<? extends ModelBase<?>> added,
			List<? extends ModelBase<?>> removed) {

	}

	/** The rows to write of one link table, each once. */
	private static final class Links {

		private final ModelRelation relation;

		private final Set<List<Object>> added = new LinkedHashSet<>();

		private final Set<List<Object>> removed = new LinkedHashSet<>();

		Links(ModelRelation relation) {
			this.relation = relation;
		}

	}

}
