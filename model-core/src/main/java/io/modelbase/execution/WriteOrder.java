package io.modelbase.execution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import io.modelbase.ModelBase;
import io.modelbase.ModelState;
import io.modelbase.ToOne;
import io.modelbase.execution.PendingWrite.Kind;
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

	/** Marks a write whose stage is being found out. */
	private static final int VISITING = -1;

	private final Map<ModelBase<?>, PendingWrite> byModel = new IdentityHashMap<>();

	private final Map<Row, PendingWrite> byRow = new HashMap<>();

	private final Map<PendingWrite, List<PendingWrite>> pointingAt = new IdentityHashMap<>();

	private final Map<PendingWrite, Integer> stages = new IdentityHashMap<>();

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
		for (PendingWrite write : writes) {
			if (write.kind() == Kind.DELETE) {
				order.targets(write)
					.forEach((target) -> order.pointingAt.computeIfAbsent(target, (key) -> new ArrayList<>())
						.add(write));
			}
		}
		writes.forEach((write) -> write.stage(order.stage(write)));
		List<PendingWrite> ordered = new ArrayList<>(writes);
		ordered.sort(Comparator.comparingInt(PendingWrite::stage));
		return ordered;
	}

	private int stage(PendingWrite write) {
		Integer known = this.stages.get(write);
		if (known != null) {
			if (known == VISITING) {
				throw new InvalidDataAccessApiUsageException(
						"%s and others that are saved with it refer to each other in a circle, so none can be inserted first. Save one of them without the reference, then set it and save again."
							.formatted(write.mapping().name()));
			}
			return known;
		}
		this.stages.put(write, VISITING);
		int stage = 0;
		for (PendingWrite before : before(write)) {
			stage = Math.max(stage, stage(before) + 1);
		}
		this.stages.put(write, stage);
		return stage;
	}

	private List<PendingWrite> before(PendingWrite write) {
		return switch (write.kind()) {
			case INSERT, UPDATE -> targets(write).stream().filter((target) -> target.kind() == Kind.INSERT).toList();
			case DELETE -> this.pointingAt.getOrDefault(write, List.of());
			case NOTHING -> List.of();
		};
	}

	/** The writes of this call that a write's model refers to. */
	private List<PendingWrite> targets(PendingWrite write) {
		List<PendingWrite> targets = new ArrayList<>();
		for (ModelRelation relation : write.mapping().relations()) {
			if (relation.column() != null && (write.kind() == Kind.DELETE || write.isWritten(relation.column()))) {
				PendingWrite target = target(write, relation, relation.reference(write.model()));
				if (target != null && target != write) {
					targets.add(target);
				}
			}
		}
		return targets;
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
