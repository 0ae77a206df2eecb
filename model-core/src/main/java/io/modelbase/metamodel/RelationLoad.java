package io.modelbase.metamodel;

import java.util.Objects;

import io.modelbase.expression.Relation;
import io.modelbase.load.LoadOptions;
import io.modelbase.load.LoadTree;
import io.modelbase.load.LoadTree.Branch;
import io.modelbase.load.LoadTree.Rows;

/**
 * What tuned load options have in common: the path that they load along, and how its last
 * relation is loaded.
 *
 * @param <R> the model that the path starts from
 */
abstract class RelationLoad<R> implements LoadOptions<R> {

	/** All of a relation's models, by a statement of their own. */
	static final Branch PLAIN = new Branch(Rows.ALL, null, LoadTree.EMPTY);

	private final Relation<R> relation;

	private final Branch branch;

	RelationLoad(Relation<R> relation, Branch branch) {
		this.relation = relation;
		this.branch = branch;
	}

	final Relation<R> relation() {
		return this.relation;
	}

	final Rows rows() {
		return Objects.requireNonNull(this.branch.rows());
	}

	/** The branch with other rows. */
	final Branch with(Rows rows) {
		return new Branch(rows, null, this.branch.nested());
	}

	/** The branch with more relations of its target. */
	final Branch with(LoadTree nested) {
		return new Branch(rows(), null, this.branch.nested().and(nested));
	}

	@Override
	public final LoadTree tree() {
		return LoadTree.of(this.relation.path(), this.branch);
	}

	@Override
	public final String toString() {
		return this.relation.toString() + this.branch;
	}

}
