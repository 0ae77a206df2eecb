package io.modelbase.sql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import io.modelbase.UnknownPropertyException;
import io.modelbase.mapping.LinkTable;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelRelation;
import io.modelbase.mapping.ModelRelation.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A table of a statement, and those that relations to one join to it. A path is joined
 * once, however often it is used: inner if some condition can't hold without its target,
 * else left.
 */
final class Scope {

	private final Aliases aliases;

	private final ModelMapping<?> mapping;

	private final String alias;

	private final @Nullable Scope parent;

	private final @Nullable ModelRelation relation;

	private final Map<String, Scope> joins = new LinkedHashMap<>();

	private boolean required;

	private Scope(Aliases aliases, ModelMapping<?> mapping, @Nullable Scope parent, @Nullable ModelRelation relation) {
		this.aliases = aliases;
		this.mapping = mapping;
		this.alias = aliases.next();
		this.parent = parent;
		this.relation = relation;
	}

	/** Starts a statement of a model's table. */
	static Scope of(ModelMapping<?> mapping) {
		return new Scope(new Aliases(), mapping, null, null);
	}

	/** Starts a subquery of a model's table within this scope's statement. */
	Scope subquery(ModelMapping<?> mapping) {
		return new Scope(this.aliases, mapping, null, null);
	}

	ModelMapping<?> mapping() {
		return this.mapping;
	}

	Aliases aliases() {
		return this.aliases;
	}

	String alias() {
		return this.alias;
	}

	/** Whether no row of the statement is without a row of this table. */
	boolean isInner() {
		return this.parent == null || this.required;
	}

	/** Whether other tables are joined to this one. */
	boolean hasJoins() {
		return !this.joins.isEmpty();
	}

	/** Requires the rows of this table, and of those that it is joined to. */
	void require() {
		for (Scope scope = this; scope != null; scope = scope.parent) {
			scope.required = true;
		}
	}

	/** The table that a path of relations to one leads to, joined if it isn't yet. */
	Scope join(String path) {
		Scope scope = this;
		for (String name : path.split("\\.")) {
			scope = scope.joinOne(name);
		}
		return scope;
	}

	private Scope joinOne(String name) {
		Scope joined = this.joins.get(name);
		if (joined == null) {
			ModelRelation relation = relation(name);
			if (relation.kind().isToMany()) {
				throw new UnknownPropertyException(this.mapping.type(), name,
						"%s leads to many models, so a row has no single value there. Use any(…), none(…), all(…) or count() of it."
							.formatted(relation));
			}
			joined = new Scope(this.aliases, relation.target(), this, relation);
			this.joins.put(name, joined);
			this.aliases.qualify();
		}
		return joined;
	}

	ModelRelation relation(String name) {
		ModelRelation relation = this.mapping.relation(name);
		if (relation == null) {
			throw new UnknownPropertyException(this.mapping.type(), name,
					"%s has no relation '%s'. Its relations are %s.".formatted(this.mapping.name(), name,
							this.mapping.relations().stream().map(ModelRelation::name).toList()));
		}
		return relation;
	}

	/**
	 * Finds the column that a path leads to. The key of a target is the foreign key: it
	 * takes no join.
	 */
	Place resolve(String path) {
		ModelColumn own = this.mapping.ownColumn(path);
		if (own != null) {
			return new Place(this, own);
		}
		int dot = path.indexOf('.');
		String name = (dot < 0) ? path : path.substring(0, dot);
		ModelRelation relation = this.mapping.relation(name);
		if (relation == null) {
			return new Place(this, this.mapping.column(path));
		}
		if (dot < 0) {
			Scope target = joinOne(name);
			return new Place(target, target.mapping.id());
		}
		return joinOne(name).resolve(path.substring(dot + 1));
	}

	String sql(ModelColumn column) {
		return this.aliases.areQualified() ? this.alias + "." + column.sql() : column.sql();
	}

	String columnList() {
		if (!this.aliases.areQualified()) {
			return this.mapping.columnList();
		}
		StringBuilder list = new StringBuilder();
		for (ModelColumn column : this.mapping.columns()) {
			list.append(list.isEmpty() ? "" : ", ").append(sql(column));
		}
		return list.toString();
	}

	/** Appends the table, and what is joined to it. */
	void from(SqlBuilder sql) {
		sql.append(this.mapping.table());
		if (this.aliases.areQualified()) {
			sql.append(" ", this.alias);
		}
		joins(sql);
	}

	/** Appends what is joined to this table. */
	void joins(SqlBuilder sql) {
		for (Scope joined : this.joins.values()) {
			ModelRelation relation = Objects.requireNonNull(joined.relation);
			join(sql, joined.required ? " JOIN " : " LEFT JOIN ", relation, this.alias, joined.alias);
			joined.joins(sql);
		}
	}

	/** Appends the join of a relation's target, through a link table if it has one. */
	void join(SqlBuilder sql, String join, ModelRelation relation, String owner, String target) {
		ModelMapping<?> mapping = relation.target();
		if (relation.kind() == Kind.MANY_TO_MANY) {
			LinkTable link = relation.link();
			String linkAlias = this.aliases.next();
			sql.append(join, link.table(), " ", linkAlias, " ON ", linkAlias, ".", link.ownerColumn(), " = ", owner,
					".", relation.owner().id().sql());
			sql.append(join, mapping.table(), " ", target, " ON ", target, ".", mapping.id().sql(), " = ", linkAlias,
					".", link.targetColumn());
			return;
		}
		sql.append(join, mapping.table(), " ", target, " ON ", target, ".");
		if (relation.kind() == Kind.TO_ONE) {
			sql.append(mapping.id().sql(), " = ", owner, ".", relation.foreignKey().sql());
		}
		else {
			sql.append(relation.foreignKey().sql(), " = ", owner, ".", relation.owner().id().sql());
		}
	}

	/**
	 * A column of a table.
	 *
	 * @param scope the table
	 * @param column the column
	 */
	record Place(Scope scope, ModelColumn column) {

		String sql() {
			return this.scope.sql(this.column);
		}

	}

}
