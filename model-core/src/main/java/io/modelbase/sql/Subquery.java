package io.modelbase.sql;

import java.util.Set;

import io.modelbase.expression.Relation;
import io.modelbase.mapping.LinkTable;
import io.modelbase.mapping.ModelRelation;
import io.modelbase.mapping.ModelRelation.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A subquery on the models that a row of a table has in a relation to many. Relations to
 * one before it are joined to the statement around it, those after it within.
 */
final class Subquery {

	private final Scope.Place owner;

	private final ModelRelation relation;

	private final String rest;

	Subquery(Scope scope, Relation<?> path) {
		Scope outer = scope;
		String prefix = "";
		String rest = path.path();
		ModelRelation relation = outer.relation(head(rest));
		while (!relation.kind().isToMany() && !tail(rest).isEmpty()) {
			prefix = prefix.isEmpty() ? relation.name() : prefix + "." + relation.name();
			rest = tail(rest);
			ModelRelation next = relation.target().relation(head(rest));
			if (next == null) {
				throw new IllegalStateException("No relation " + rest + " of " + relation.target());
			}
			relation = next;
		}
		this.relation = relation;
		this.rest = tail(rest);
		String id = relation.owner().id().path();
		this.owner = scope.resolve(prefix.isEmpty() ? id : prefix + "." + id);
		scope.aliases().nest();
	}

	private static String head(String path) {
		int dot = path.indexOf('.');
		return (dot < 0) ? path : path.substring(0, dot);
	}

	private static String tail(String path) {
		int dot = path.indexOf('.');
		return (dot < 0) ? "" : path.substring(dot + 1);
	}

	/** The column of the statement around that the models refer to. */
	Scope.Place key() {
		return this.owner;
	}

	/**
	 * The joined table of the statement around, without whose row there are no models.
	 */
	Set<Scope> owner() {
		return this.owner.scope().isInner() ? Set.of() : Set.of(this.owner.scope());
	}

	/** Appends the tables, and the condition that ties them to the row around. */
	void from(SqlBuilder sql, Models models) {
		Scope first = models.first;
		sql.append(" FROM ");
		if (this.relation.kind() == Kind.MANY_TO_MANY) {
			LinkTable link = this.relation.link();
			String alias = first.aliases().next();
			sql.append(link.table(), " ", alias);
			if (models.needed) {
				sql.append(" JOIN ", first.mapping().table(), " ", first.alias(), " ON ", first.alias(), ".",
						first.mapping().id().sql(), " = ", alias, ".", link.targetColumn());
			}
			rest(sql, models);
			sql.append(" WHERE ", alias, ".", link.ownerColumn(), " = ", this.owner.sql());
			return;
		}
		sql.append(first.mapping().table(), " ", first.alias());
		rest(sql, models);
		sql.append(" WHERE ");
		if (this.relation.kind() == Kind.TO_ONE) {
			throw new IllegalStateException(this.relation + " leads to one");
		}
		sql.append(first.sql(this.relation.foreignKey()), " = ", this.owner.sql());
	}

	private void rest(SqlBuilder sql, Models models) {
		if (models.first != models.last) {
			Scope scope = models.first;
			String path = this.rest;
			while (!path.isEmpty()) {
				ModelRelation next = scope.relation(head(path));
				path = tail(path);
				Scope target = path.isEmpty() ? models.last : scope.subquery(next.target());
				scope.join(sql, " JOIN ", next, scope.alias(), target.alias());
				scope = target;
			}
		}
		models.last.joins(sql);
	}

	/**
	 * Makes the tables of the subquery.
	 * @param needed whether anything is asked of the models but their number
	 */
	Models models(boolean needed) {
		Scope scope = this.owner.scope().subquery(this.relation.target());
		if (this.rest.isEmpty()) {
			return new Models(scope, scope, needed);
		}
		ModelRelation last = relation(scope);
		return new Models(scope, scope.subquery(last.target()), true);
	}

	private ModelRelation relation(Scope scope) {
		ModelRelation relation = scope.relation(head(this.rest));
		for (String path = tail(this.rest); !path.isEmpty(); path = tail(path)) {
			@Nullable ModelRelation next = relation.target().relation(head(path));
			if (next == null) {
				throw new IllegalStateException("No relation " + path + " of " + relation.target());
			}
			relation = next;
		}
		return relation;
	}

	/**
	 * The tables of a subquery.
	 *
	 * @param first the table that the relation to many leads to
	 * @param last the table that the whole path leads to
	 * @param needed whether the first table is read, and not only a link table
	 */
	record Models(Scope first, Scope last, boolean needed) {

	}

}
