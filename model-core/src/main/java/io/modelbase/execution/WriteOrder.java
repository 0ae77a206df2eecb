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
 * all have their ids. Writes that don't depend on each other stay in one stage, where
 * they can be joined into statements of one model each.
 */
final class WriteOrder {

	private final List<PendingWrite> writes;

	private final Map<ModelBase<?>, PendingWrite> byModel = new IdentityHashMap<>();

	private final Map<Row, PendingWrite> byRow = new HashMap<>();

	/** What a write refers to among the writes that are in its way. */
	private final Map<PendingWrite, List<Reference>> references = new IdentityHashMap<>();

	/** The writes that come after one, each as often as it has a reason to. */
	private final Map<PendingWrite, List<PendingWrite>> after = new IdentityHashMap<>();

	/** How many writes have to come before one. */
	private final Map<PendingWrite, Integer> waiting = new IdentityHashMap<>();

	private final Map<PendingWrite, PendingWrite> postponed = new IdentityHashMap<>();

	private int lastStage;

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
	 * @return the writes, stage by stage, otherwise in the order given, and last the
	 * updates that close circles
	 * @throws InvalidDataAccessApiUsageException if one refers to a model that was never
	 * saved and isn't now, or some refer to each other in a circle of foreign keys of
	 * which none may be null
	 */
	static List<PendingWrite> of(List<PendingWrite> writes) {
		if (writes.stream().allMatch((write) -> write.mapping().relations().isEmpty())) {
			return writes;
		}
		WriteOrder order = new WriteOrder(writes);
		writes.forEach(order::place);
		order.tellStages();
		List<PendingWrite> ordered = new ArrayList<>(writes);
		ordered.sort(Comparator.comparingInt(PendingWrite::stage));
		for (PendingWrite write : ordered.toArray(PendingWrite[]::new)) {
			PendingWrite postponed = order.postponed.get(write);
			if (postponed != null) {
				postponed.stage(order.lastStage + 1);
				ordered.add(postponed);
			}
		}
		return ordered;
	}

	/** Finds out what a write has to wait for, or what has to wait for it. */
	private void place(PendingWrite write) {
		for (Reference reference : references(write)) {
			PendingWrite target = reference.target;
			if (write.kind() == Kind.DELETE && target.kind() == Kind.DELETE) {
				isBefore(write, target);
			}
			else if (write.kind() != Kind.DELETE && target.kind() == Kind.INSERT) {
				isBefore(target, write);
				this.references.computeIfAbsent(write, (key) -> new ArrayList<>()).add(reference);
			}
		}
	}

	private void isBefore(PendingWrite first, PendingWrite second) {
		this.after.computeIfAbsent(first, (key) -> new ArrayList<>()).add(second);
		this.waiting.merge(second, 1, Integer::sum);
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

	/** A write that waits for itself. Rows of a circle are deleted in any order. */
	private @Nullable PendingWrite stuck() {
		for (PendingWrite write : this.writes) {
			if (write.kind() != Kind.DELETE && this.waiting.containsKey(write)) {
				return write;
			}
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
			Reference next = Objects.requireNonNull(this.references.get(write))
				.stream()
				.filter((reference) -> this.waiting.containsKey(reference.target))
				.findFirst()
				.orElseThrow();
			path.add(next);
			write = next.target;
		}
		return path.subList(Objects.requireNonNull(places.get(write)), path.size());
	}

	/** Lets a reference of a circle be set later. */
	private void open(List<Reference> circle, Deque<PendingWrite> ready) {
		Reference reference = circle.stream()
			.filter((candidate) -> !candidate.column.isNotNull())
			.findFirst()
			.orElseThrow(() -> circular(circle.get(0).write));
		PendingWrite write = reference.write;
		postpone(write, reference.column);
		Objects.requireNonNull(this.references.get(write)).remove(reference);
		Objects.requireNonNull(this.after.get(reference.target)).remove(write);
		cameFirst(write, ready);
	}

	private void postpone(PendingWrite write, ModelColumn column) {
		this.postponed.computeIfAbsent(write, PendingWrite::afterInsert).take(column, write);
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
				PendingWrite target = target(write, relation, relation.reference(write.model()));
				if (target == write && write.kind() == Kind.INSERT && write.id() == null) {
					if (column.isNotNull()) {
						throw circular(write);
					}
					postpone(write, column);
				}
				else if (target != null && target != write) {
					references.add(new Reference(write, column, target));
				}
			}
		}
		return references;
	}

	private static boolean refers(PendingWrite write, ModelColumn column) {
		return switch (write.kind()) {
			case INSERT, UPDATE -> write.isWritten(column);
			case DELETE -> true;
			case NOTHING -> false;
		};
	}

	private @Nullable PendingWrite target(PendingWrite write, ModelRelation relation, ToOne<?> reference) {
		if (reference.isLoaded()) {
			ModelBase<?> target = reference.get();
			PendingWrite pending = this.byModel.get(target);
			if (pending != null) {
				return pending;
			}
			if (target.isNew() && write.kind() != Kind.DELETE) {
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

	}

}
