package io.modelbase.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.modelbase.ModelBase;
import io.modelbase.load.LoadTree;
import io.modelbase.load.LoadTree.Branch;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelRelation;
import io.modelbase.mapping.ModelRelation.Kind;
import io.modelbase.row.ModelReader;
import io.modelbase.row.RowReaders;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;

/**
 * The relations to one that come with a statement's own rows, by LEFT JOINs, and how
 * their targets are read: the columns of each follow those of the one before.
 */
final class JoinedTargets {

	private static final JoinedTargets NONE = new JoinedTargets(List.of(), 0);

	private final List<Target> targets;

	private final int end;

	private JoinedTargets(List<Target> targets, int end) {
		this.targets = targets;
		this.end = end;
	}

	/**
	 * Finds the joined relations of a tree.
	 * @param enabled whether anything can be joined
	 */
	static JoinedTargets of(ModelMapping<?> mapping, LoadTree tree, RowReaders readers, Object readBy,
			boolean enabled) {
		if (!enabled || tree.isEmpty()) {
			return new JoinedTargets(NONE.targets, mapping.columns().size());
		}
		List<Target> targets = new ArrayList<>();
		int end = collect(mapping, tree, "", -1, mapping.columns().size(), readers, readBy, targets);
		return new JoinedTargets(targets, end);
	}

	private static int collect(ModelMapping<?> mapping, LoadTree tree, String prefix, int parent, int start,
			RowReaders readers, Object readBy, List<Target> targets) {
		int offset = start;
		for (Map.Entry<String, Branch> entry : tree.branches().entrySet()) {
			ModelRelation relation = RelationLoader.relation(mapping, entry.getKey());
			if (isJoined(relation, entry.getValue())) {
				ModelMapping<?> target = relation.target();
				String path = prefix + relation.name();
				targets.add(new Target(path, relation, parent, readers.complete(target, offset, readBy)));
				offset = collect(target, entry.getValue().nested(), path + ".", targets.size() - 1,
						offset + target.columns().size(), readers, readBy, targets);
			}
		}
		return offset;
	}

	private static boolean isJoined(ModelRelation relation, Branch branch) {
		return branch.rows() != null && branch.rows().joined() && !relation.kind().isToMany()
				&& RowReaders.isPlaceable(relation.target());
	}

	/** The paths of the relations, in the order of their columns. */
	List<String> paths() {
		return this.targets.stream().map(Target::path).toList();
	}

	/** The place of the first column behind those of all models. */
	int end() {
		return this.end;
	}

	/** Reads the targets of a row and sets them on the model that they belong to. */
	void read(ModelBase<?> model, Row row, RowMetadata metadata, RunningLoad load) {
		if (this.targets.isEmpty()) {
			return;
		}
		Map<Integer, ModelBase<?>> read = new LinkedHashMap<>();
		for (int i = 0; i < this.targets.size(); i++) {
			Target target = this.targets.get(i);
			ModelBase<?> owner = (target.parent < 0) ? model : read.get(target.parent);
			if (owner == null || RelationLoader.isChanged(target.relation, owner)) {
				continue;
			}
			Object id = target.reader.id(row, metadata);
			if (target.relation.kind() == Kind.TO_ONE && !RelationLoader.refersTo(target.relation, owner, id)) {
				// the loader reads the target that the model has
				continue;
			}
			if (id == null) {
				RelationLoader.missing(target.relation, owner, load);
				continue;
			}
			ModelBase<?> found = load.get(target.relation.target(), id, () -> read(target, row, metadata, load));
			read.put(i, found);
			if (target.relation.kind() == Kind.INVERSE_TO_ONE) {
				RelationLoader.checkOnly(target.relation, owner, found);
			}
			RelationLoader.connect(target.relation, owner, found, load);
		}
	}

	private static ModelBase<?> read(Target target, Row row, RowMetadata metadata, RunningLoad load) {
		ModelBase<?> model = (ModelBase<?>) target.reader.apply(row, metadata);
		load.read(model);
		return model;
	}

	/**
	 * A relation that is joined.
	 *
	 * @param path the names that lead to it from the statement's model
	 * @param relation the relation
	 * @param parent the index of the target that it belongs to, or -1 for the statement's
	 * model
	 * @param reader reads it
	 */
	private record Target(String path, ModelRelation relation, int parent, ModelReader<?> reader) {

	}

}
