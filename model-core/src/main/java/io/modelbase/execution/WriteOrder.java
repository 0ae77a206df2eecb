package io.modelbase.execution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.modelbase.ModelBase;
import io.modelbase.ModelState;
import io.modelbase.ToOne;
import io.modelbase.execution.PendingWrite.Kind;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelRelation;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * Orders the writes of one call by their foreign keys: what is pointed at is inserted
 * before what points at it, and deleted after. Models that point at each other in a
 * circle are inserted with a null in one of the foreign keys, which an update sets once
 * all have their ids; before they are deleted an update sets it to null. Writes that
 * don't depend on each other stay in one stage, where they can be joined into statements
 * of one model each.
 */
final class WriteOrder {

	private final List<PendingWrite> writes;

	private final Map<ModelBase<?>, PendingWrite> byModel = new IdentityHashMap<>();

	private final Map<Row, PendingWrite> byRow = new HashMap<>();

	/** The references because of which a write comes after others. */
	private final Map<PendingWrite, List<Reference>> reasons = new IdentityHashMap<>();

	/** The writes that come after one, each as often as it has a reason to. */
	private final Map<PendingWrite, List<PendingWrite>> after = new IdentityHashMap<>();

	/** How many writes have to come before one. */
	private final Map<PendingWrite, Integer> waiting = new IdentityHashMap<>();

	/** What opens circles: for a write, the update that sets its foreign keys. */
	private final Map<PendingWrite, PendingWrite> updates = new IdentityHashMap<>();

	private int lastStage;

	/** How many of the writes are known to wait no longer. */
	private int free;

	private WriteOrder(Collection<PendingWrite> writes) {
		this.writes = new ArrayList<>(writes);
		for (PendingWrite write : writes) {
			if (write.kind() != Kind.NOTHING) {
				this.byModel.put(write.model(), write);
				if (write.id() != null) {
					this.byRow.put(new Row(write.mapping(), write.id()), write);
				}
			}
		}
	}

	/**
	 * Orders writes, and tells each its stage.
	 * @param writes the writes, each of another model
	 * @return the writes, stage by stage, otherwise in the order given; before and after
	 * them the updates that open and close circles
	 * @throws InvalidDataAccessApiUsageException if one refers to a model that was never
	 * saved and isn't now, or some to be inserted refer to each other in a circle of
	 * foreign keys of which none may be null
	 */
	static List<PendingWrite> of(List<PendingWrite> writes) {
		if (writes.stream().allMatch((write) -> write.mapping().relations().isEmpty())) {
			return writes;
		}
		WriteOrder order = new WriteOrder(writes);
		writes.forEach(order::place);
		order.tellStages();
		List<PendingWrite> ordered = new ArrayList<>(writes);
		for (PendingWrite write : writes) {
			PendingWrite update = order.updates.get(write);
			if (update != null) {
				update.stage((write.kind() == Kind.DELETE) ? -1 : order.lastStage + 1);
				ordered.add(update);
			}
		}
		ordered.sort(Comparator.comparingInt(PendingWrite::stage));
		return ordered;
	}

	/** Finds out what a write has to wait for, or what has to wait for it. */
	private void place(PendingWrite write) {
		for (Reference reference : references(write)) {
			Kind target = reference.target.kind();
			if ((write.kind() == Kind.DELETE) ? target == Kind.DELETE : target == Kind.INSERT) {
				this.reasons.computeIfAbsent(reference.second(), (key) -> new ArrayList<>()).add(reference);
				this.after.computeIfAbsent(reference.first(), (key) -> new ArrayList<>()).add(reference.second());
				this.waiting.merge(reference.second(), 1, Integer::sum);
			}
		}
	}

	private void tellStages() {
		Deque<PendingWrite> ready = new ArrayDeque<>();
		this.writes.stream().filter((write) -> !this.waiting.containsKey(write)).forEach(ready::add);
		while (true) {
			while (!ready.isEmpty()) {
				PendingWrite write = ready.remove();
				this.lastStage = Math.max(this.lastStage, write.stage());
				for (PendingWrite next : this.after.getOrDefault(write, List.of())) {
					next.stage(Math.max(next.stage(), write.stage() + 1));
					cameFirst(next, ready);
				}
			}
			PendingWrite stuck = stuck();
			if (stuck == null) {
				return;
			}
			open(circle(stuck), ready);
		}
	}

	/** One reason less for a write to wait. */
	private void cameFirst(PendingWrite write, Deque<PendingWrite> ready) {
		if (this.waiting.merge(write, -1, Integer::sum) == 0) {
			this.waiting.remove(write);
			ready.add(write);
		}
	}

	/** A write that waits for itself, or for others that do. */
	private @Nullable PendingWrite stuck() {
		while (this.free < this.writes.size()) {
			PendingWrite write = this.writes.get(this.free);
			if (this.waiting.containsKey(write)) {
				return write;
			}
			this.free++;
		}
		return null;
	}

	/** Follows what waits for each other until it comes round. */
	private List<Reference> circle(PendingWrite start) {
		List<Reference> path = new ArrayList<>();
		Map<PendingWrite, Integer> places = new IdentityHashMap<>();
		PendingWrite write = start;
		while (!places.containsKey(write)) {
			places.put(write, path.size());
			Reference next = Objects.requireNonNull(this.reasons.get(write))
				.stream()
				.filter((reference) -> this.waiting.containsKey(reference.first()))
				.findFirst()
				.orElseThrow();
			path.add(next);
			write = next.first();
		}
		return path.subList(Objects.requireNonNull(places.get(write)), path.size());
	}

	/** Lets a reference of a circle be set later, or become null before. */
	private void open(List<Reference> circle, Deque<PendingWrite> ready) {
		Reference reference = circle.stream()
			.filter((candidate) -> !candidate.column.isNotNull())
			.findFirst()
			.orElse(circle.get(0));
		if (!reference.column.isNotNull()) {
			update(reference.write, reference.column);
		}
		else if (reference.write.kind() != Kind.DELETE) {
			throw circular(reference.write);
		}
		PendingWrite second = reference.second();
		Objects.requireNonNull(this.reasons.get(second)).remove(reference);
		Objects.requireNonNull(this.after.get(reference.first())).remove(second);
		cameFirst(second, ready);
	}

	/** Lets an update set a foreign key of what is inserted or deleted. */
	private void update(PendingWrite write, ModelColumn column) {
		PendingWrite update = this.updates.computeIfAbsent(write, PendingWrite::ofForeignKeys);
		if (write.kind() == Kind.DELETE) {
			update.clear(column);
		}
		else {
			update.take(column, write);
		}
	}

	private static RuntimeException circular(PendingWrite write) {
		return new InvalidDataAccessApiUsageException(
				"%s refers to itself in a circle, by itself or by others that are saved with it, and none of the foreign keys may be null, so that none can be inserted first. Let one of the references be null: remove its @NotNull."
					.formatted(write.mapping().name()));
	}

	/** What a write's model refers to among the writes of this call. */
	private List<Reference> references(PendingWrite write) {
		List<Reference> references = new ArrayList<>();
		for (ModelRelation relation : write.mapping().relations()) {
			ModelColumn column = relation.column();
			if (column != null && refers(write, column)) {
				PendingWrite target = (write.kind() == Kind.DELETE) ? stored(write, relation, column)
						: target(relation, relation.reference(write.model()));
				if (target == write && isOpened(write, column)) {
					update(write, column);
				}
				else if (target != null && target != write) {
					references.add(new Reference(write, column, target));
				}
			}
		}
		return references;
	}

	/**
	 * Whether a row that refers to itself takes an update more: it can't be inserted
	 * before its id is known, and MariaDB doesn't delete it.
	 */
	private static boolean isOpened(PendingWrite write, ModelColumn column) {
		boolean insert = write.kind() == Kind.INSERT && write.id() == null;
		if (insert && column.isNotNull()) {
			throw circular(write);
		}
		return insert || (write.kind() == Kind.DELETE && !column.isNotNull());
	}

	private static boolean refers(PendingWrite write, ModelColumn column) {
		return switch (write.kind()) {
			case INSERT, UPDATE -> write.isWritten(column);
			case DELETE -> true;
			case NOTHING -> false;
		};
	}

	/** What the row refers to, whatever its model does by now. */
	private @Nullable PendingWrite stored(PendingWrite write, ModelRelation relation, ModelColumn column) {
		@Nullable Object[] row = ModelState.row(write.model());
		Object key = (row != null) ? row[column.index()] : column.snapshot(column.get(write.model()));
		return (key != null) ? this.byRow.get(new Row(relation.target(), key)) : null;
	}

	private @Nullable PendingWrite target(ModelRelation relation, ToOne<?> reference) {
		if (reference.isLoaded()) {
			ModelBase<?> target = reference.get();
			PendingWrite pending = this.byModel.get(target);
			if (pending != null) {
				return pending;
			}
			if (target.isNew()) {
				String name = relation.target().name();
				throw new InvalidDataAccessApiUsageException(
						"%s refers to a %s that was never saved. Save the %s first (in a session, add it), or refer to an existing row by ToOne.ref(%s.class, key)."
							.formatted(relation, name, name, name));
			}
		}
		Object key = reference.isNone() ? null : reference.key();
		return (key != null) ? this.byRow.get(new Row(relation.target(), key)) : null;
	}

	/**
	 * A row of a model's table.
	 *
	 * @param mapping the mapping
	 * @param id the id
	 */
	private record Row(ModelMapping<?> mapping, Object id) {

	}

	/**
	 * A foreign key that points at a row which is written too.
	 *
	 * @param write the write with the foreign key
	 * @param column the foreign key
	 * @param target the write that is pointed at
	 */
	private record Reference(PendingWrite write, ModelColumn column, PendingWrite target) {

		/** What refers to a row is inserted after it, and deleted before it. */
		PendingWrite first() {
			return (this.write.kind() == Kind.DELETE) ? this.write : this.target;
		}

		PendingWrite second() {
			return (this.write.kind() == Kind.DELETE) ? this.target : this.write;
		}

	}

}
