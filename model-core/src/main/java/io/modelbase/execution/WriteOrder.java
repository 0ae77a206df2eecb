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
 * before what points at it, and deleted after. Writes that don't depend on each other
 * stay in one stage, where they can be joined into statements of one model each.
 */
final class WriteOrder {

	private final Map<ModelBase<?>, PendingWrite> byModel = new IdentityHashMap<>();

	private final Map<Row, PendingWrite> byRow = new HashMap<>();

	/** The writes that come after one, each as often as it has a reason to. */
	private final Map<PendingWrite, List<PendingWrite>> after = new IdentityHashMap<>();

	/** How many writes have to come before one. */
	private final Map<PendingWrite, Integer> waiting = new IdentityHashMap<>();

	private WriteOrder(Collection<PendingWrite> writes) {
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
	 * @return the writes, stage by stage, otherwise in the order given
	 * @throws InvalidDataAccessApiUsageException if one refers to a model that was never
	 * saved and isn't now, or some refer to each other in a circle
	 */
	static List<PendingWrite> of(List<PendingWrite> writes) {
		if (writes.stream().allMatch((write) -> write.mapping().relations().isEmpty())) {
			return writes;
		}
		WriteOrder order = new WriteOrder(writes);
		writes.forEach(order::place);
		order.tellStages(writes);
		List<PendingWrite> ordered = new ArrayList<>(writes);
		ordered.sort(Comparator.comparingInt(PendingWrite::stage));
		return ordered;
	}

	/** Finds out what a write has to wait for, or what has to wait for it. */
	private void place(PendingWrite write) {
		for (PendingWrite target : targets(write)) {
			if (write.kind() == Kind.DELETE && target.kind() == Kind.DELETE) {
				isBefore(write, target);
			}
			else if (write.kind() != Kind.DELETE && target.kind() == Kind.INSERT) {
				isBefore(target, write);
			}
		}
	}

	private void isBefore(PendingWrite first, PendingWrite second) {
		this.after.computeIfAbsent(first, (key) -> new ArrayList<>()).add(second);
		this.waiting.merge(second, 1, Integer::sum);
	}

	private void tellStages(List<PendingWrite> writes) {
		Deque<PendingWrite> ready = new ArrayDeque<>();
		writes.stream().filter((write) -> !this.waiting.containsKey(write)).forEach(ready::add);
		while (!ready.isEmpty()) {
			PendingWrite write = ready.remove();
			for (PendingWrite next : this.after.getOrDefault(write, List.of())) {
				next.stage(Math.max(next.stage(), write.stage() + 1));
				if (this.waiting.merge(next, -1, Integer::sum) == 0) {
					this.waiting.remove(next);
					ready.add(next);
				}
			}
		}
		for (PendingWrite write : this.waiting.keySet()) {
			if (write.kind() != Kind.DELETE) {
				throw circle(write);
			}
		}
	}

	private static RuntimeException circle(PendingWrite write) {
		return new InvalidDataAccessApiUsageException(
				"%s refers to itself in a circle, by itself or by others that are saved with it, so that none can be inserted first. Save one of them without the reference, then set it and save again."
					.formatted(write.mapping().name()));
	}

	/** The writes of this call that a write's model refers to. */
	private List<PendingWrite> targets(PendingWrite write) {
		List<PendingWrite> targets = new ArrayList<>();
		for (ModelRelation relation : write.mapping().relations()) {
			if (relation.column() != null && refers(write, relation.column())) {
				PendingWrite target = target(write, relation, relation.reference(write.model()));
				if (target == write && write.kind() == Kind.INSERT && write.id() == null) {
					throw circle(write);
				}
				if (target != null && target != write) {
					targets.add(target);
				}
			}
		}
		return targets;
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
						"%s refers to a %s that was never saved. Save the %s first, or refer to an existing row by ToOne.ref(%s.class, key)."
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

}
