package io.modelbase.execution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

import io.modelbase.ModelBase;
import io.modelbase.ModelState;
import io.modelbase.RelationState;
import io.modelbase.ToOne;
import io.modelbase.execution.PendingWrite.Kind;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelMappings;
import io.modelbase.mapping.ModelRelation;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * The models of a unit of work: one object for each row, what is new, and what is to be
 * deleted. Sends nothing. Not API: {@code ModelSession} is its face.
 *
 * @since 0.1.0
 */
public final class TrackedModels {

	private static final Comparator<Map.Entry<ModelMapping<?>, ?>> BY_TABLE = Comparator
		.comparing((table) -> table.getKey().table());

	private static final Runnable NOTHING = () -> {
	};

	private final ModelMappings mappings;

	private final IdentityMap byRow = IdentityMap.ofWork();

	private final ModelSet added = new ModelSet();

	private final ModelSet deleted = new ModelSet();

	/** Brings the map to what it was when the transaction began, if one did. */
	private Runnable begun = NOTHING;

	TrackedModels(ModelMappings mappings) {
		this.mappings = mappings;
	}

	IdentityMap byRow() {
		settle();
		return this.byRow;
	}

	/** What was added and then saved in another transaction has a row by now. */
	private void settle() {
		if (this.added.isEmpty()) {
			return;
		}
		for (ModelBase<?> model : this.added.list()) {
			if (!model.isNew()) {
				this.added.remove(model);
				this.byRow.putIfAbsent(mapping(model), model);
			}
		}
	}

	/**
	 * Remembers a model: a new one to be inserted, one that was read to have its changes
	 * updated. Sends nothing.
	 * @param model the model
	 */
	public void add(ModelBase<?> model) {
		Objects.requireNonNull(model, "A null can't be added to a session");
		this.deleted.remove(model);
		if (model.isNew()) {
			this.added.add(model);
		}
		else {
			attach(model);
		}
	}

	/**
	 * Remembers to delete a model's row, or forgets a new model. Sends nothing.
	 * @param model the model
	 */
	public void delete(ModelBase<?> model) {
		Objects.requireNonNull(model, "A null can't be deleted by a session");
		if (this.added.remove(model) && model.isNew()) {
			return;
		}
		if (model.isNew()) {
			throw new InvalidDataAccessApiUsageException(
					"%s has no row to delete: it was neither read nor saved. Read it first, or delete by id."
						.formatted(mapping(model).name()));
		}
		attach(model);
		this.deleted.add(model);
	}

	private void attach(ModelBase<?> model) {
		ModelMapping<?> mapping = mapping(model);
		this.byRow.putIfAbsent(mapping, model);
		if (!this.byRow.contains(mapping, model)) {
			throw anotherObject(mapping, model);
		}
	}

	/** What was never read is not known, but its row may be. */
	private void checkOneObject(ModelBase<?> model) {
		ModelMapping<?> mapping = mapping(model);
		Object id = model.getId();
		ModelBase<?> known = (id != null) ? this.byRow.get(mapping, id) : null;
		if (known != null && known != model) {
			throw anotherObject(mapping, model);
		}
	}

	static RuntimeException anotherObject(ModelMapping<?> mapping, ModelBase<?> model) {
		return new InvalidDataAccessApiUsageException(
				"The session has another object for %s, and one row is one object. Change that one: get(%s.class, id) returns it; or detach it first."
					.formatted(model, mapping.name()));
	}

	/**
	 * Forgets a model. Its changes are not written, and a query reads its row anew.
	 * @param model the model
	 */
	public void detach(ModelBase<?> model) {
		Objects.requireNonNull(model, "A null can't be detached from a session");
		this.added.remove(model);
		this.deleted.remove(model);
		this.byRow.remove(mapping(model), model);
	}

	/**
	 * Returns whether a model is the one for its row, or is to be inserted.
	 * @param model the model
	 * @return whether it is known
	 */
	public boolean contains(ModelBase<?> model) {
		return !this.deleted.contains(model)
				&& (this.added.contains(model) || this.byRow.contains(mapping(model), model));
	}

	/**
	 * Returns whether a model is to be deleted.
	 * @param model the model
	 * @return whether it is
	 */
	public boolean isDeleted(ModelBase<?> model) {
		return this.deleted.contains(model);
	}

	/**
	 * Returns the model of a row.
	 * @param type the model's class
	 * @param id the id
	 * @return the model, or null if it isn't known
	 */
	public @Nullable ModelBase<?> known(Class<?> type, Object id) {
		return byRow().get(this.mappings.get(type), id);
	}

	/**
	 * Returns what changed in a model since it was read or written.
	 * @param model the model
	 * @return the changes by the paths of the properties
	 */
	public Map<String, PropertyChange> changes(ModelBase<?> model) {
		ModelMapping<?> mapping = mapping(model);
		@Nullable Object[] row = ModelState.row(model);
		Map<String, PropertyChange> changes = new LinkedHashMap<>();
		for (ModelColumn column : mapping.columns()) {
			Object slot = (row != null) ? row[column.index()] : null;
			Object before = (slot instanceof ModelState.Unread unread) ? unread.snapshot() : slot;
			Object after = column.get(model);
			if (!column.isReadOnly() && column.isChanged(before, after)) {
				changes.put(column.path(),
						new PropertyChange(before, (after instanceof ToOne<?> reference) ? reference.key() : after));
			}
		}
		return changes;
	}

	/**
	 * Returns whether a flush would send anything.
	 * @return whether it would
	 */
	public boolean isDirty() {
		reconcile();
		return !this.added.isEmpty() || !this.deleted.isEmpty() || isChanged((table) -> true);
	}

	/**
	 * Returns whether a flush would send anything for a model.
	 * @param model the model
	 * @return whether it would
	 */
	public boolean isDirty(ModelBase<?> model) {
		settle();
		if (!this.byRow.contains(mapping(model), model)) {
			return this.added.contains(model);
		}
		return this.deleted.contains(model) || WriteSet.isDirty(mapping(model), model);
	}

	/** Whether there is anything to be written to one of some tables. */
	boolean isPending(Predicate<String> tables) {
		reconcile();
		return isAny(this.added, tables) || isAny(this.deleted, tables) || isChanged(tables);
	}

	private boolean isAny(ModelSet models, Predicate<String> tables) {
		return !models.isEmpty() && models.list().stream().anyMatch((model) -> isAsked(mapping(model), tables));
	}

	private static boolean isAsked(ModelMapping<?> mapping, Predicate<String> tables) {
		for (String table : mapping.writtenTables()) {
			if (tables.test(table)) {
				return true;
			}
		}
		return false;
	}

	private boolean isChanged(Predicate<String> tables) {
		for (Map.Entry<ModelMapping<?>, Map<Object, ModelBase<?>>> table : this.byRow.tables()) {
			if (isAsked(table.getKey(), tables)) {
				for (ModelBase<?> model : table.getValue().values()) {
					if (WriteSet.isDirty(table.getKey(), model)) {
						return true;
					}
				}
			}
		}
		return false;
	}

	/** Everything that a flush writes. */
	WriteSet plan() {
		reconcile();
		WriteSet plan = new WriteSet(this.mappings);
		this.added.list().forEach(plan::save);
		List<Map.Entry<ModelMapping<?>, Map<Object, ModelBase<?>>>> tables = new ArrayList<>(this.byRow.tables());
		tables.sort(BY_TABLE);
		tables.forEach((table) -> changed(table.getKey(), table.getValue()).forEach(plan::save));
		this.deleted.list().forEach(plan::delete);
		return plan;
	}

	private void reconcile() {
		settle();
		this.added.list().forEach((model) -> WriteSet.reconcile(mapping(model), model));
		for (Map.Entry<ModelMapping<?>, Map<Object, ModelBase<?>>> table : this.byRow.tables()) {
			if (!table.getKey().unstoredRelations().isEmpty()) {
				table.getValue().values().forEach((model) -> WriteSet.reconcile(table.getKey(), model));
			}
		}
	}

	/** In one order for all sessions, so that their updates don't lock each other out. */
	private Collection<ModelBase<?>> changed(ModelMapping<?> mapping, Map<Object, ModelBase<?>> models) {
		Map<Object, ModelBase<?>> byId = new LinkedHashMap<>();
		models.forEach((id, model) -> {
			if (WriteSet.isDirty(mapping, model) && !this.deleted.contains(model)) {
				byId.put(id, model);
			}
		});
		boolean comparable = byId.size() > 1 && byId.keySet().stream().allMatch((id) -> id instanceof Comparable<?>);
		return comparable ? new TreeMap<>(byId).values() : byId.values();
	}

	/** Takes over what a write made of a model. */
	void written(PendingWrite write) {
		ModelBase<?> model = write.model();
		ModelMapping<?> mapping = write.mapping();
		if (write.kind() == Kind.INSERT) {
			this.added.remove(write.given());
			this.byRow.put(mapping, model);
		}
		else if (write.kind() == Kind.DELETE) {
			this.deleted.remove(model);
			this.byRow.remove(mapping, model);
		}
		else if (write.given() != model || !write.isKnown()) {
			this.byRow.put(mapping, model);
		}
	}

	/** Forgets new models that went with what was deleted. */
	void dropped(List<ModelBase<?>> models) {
		models.forEach(this.added::remove);
	}

	/** What is written when some models are: they, and what they depend on. */
	WriteSet planOf(List<?> models, Intent intent) {
		List<ModelBase<?>> given = models.stream().<ModelBase<?>>map((model) -> (ModelBase<?>) model).toList();
		for (ModelBase<?> model : given) {
			if (!model.isNew()) {
				add(model);
			}
			else if (intent == Intent.UPDATE) {
				checkOneObject(model);
			}
		}
		given.forEach((model) -> WriteSet.reconcile(mapping(model), model, intent));
		if (given.stream().anyMatch((model) -> WriteSet.hasLetGo(mapping(model), model))) {
			reconcile();
		}
		settle();
		WriteSet plan = new WriteSet(this.mappings);
		given.forEach((model) -> plan.save(model, intent));
		ModelSet looked = new ModelSet();
		List<ModelBase<?>> next = given;
		while (!next.isEmpty()) {
			next = plan.saved().list().stream().filter(looked::add).toList();
			next.forEach((model) -> dependencies(model, plan));
		}
		return plan;
	}

	/** What was added is saved with what refers to it. */
	private void dependencies(ModelBase<?> model, WriteSet plan) {
		for (ModelRelation relation : mapping(model).relations()) {
			if (relation.column() != null && relation.reference(model).isLoaded()) {
				addedBefore(relation.reference(model).get(), plan);
			}
			else if (relation.kind() == ModelRelation.Kind.MANY_TO_MANY) {
				RelationState.known(relation.collection(model)).forEach((element) -> addedBefore(element, plan));
			}
		}
	}

	private void addedBefore(ModelBase<?> target, WriteSet plan) {
		if (this.added.contains(target) && !plan.saved().contains(target)) {
			WriteSet.reconcile(mapping(target), target);
			plan.save(target);
		}
	}

	/** A row was deleted by its id. */
	void forget(ModelMapping<?> mapping, Object id) {
		ModelBase<?> model = this.byRow.get(mapping, id);
		if (model != null) {
			this.deleted.remove(model);
			this.byRow.remove(mapping, model);
		}
	}

	/** Remembers what is pending and known now, and brings it back. */
	Runnable savepoint() {
		List<ModelBase<?>> added = this.added.list();
		List<ModelBase<?>> deleted = this.deleted.list();
		Runnable known = this.byRow.memento();
		return () -> {
			known.run();
			this.added.clear();
			added.forEach(this.added::add);
			this.deleted.clear();
			deleted.forEach(this.deleted::add);
		};
	}

	/** What is known now was not read in the transaction that begins. */
	void transactionBegan() {
		this.begun = this.byRow.memento();
	}

	/**
	 * After a rollback what was read in the transaction, added or deleted and not sent is
	 * forgotten.
	 */
	void transactionEnded(boolean committed) {
		if (!committed) {
			this.begun.run();
			this.added.clear();
			this.deleted.clear();
		}
		this.begun = NOTHING;
	}

	private ModelMapping<?> mapping(Object model) {
		return this.mappings.get(model.getClass());
	}

}
