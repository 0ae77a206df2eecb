package io.modelbase.sql;

import java.util.List;
import java.util.Map;

import io.modelbase.expression.Condition;
import io.modelbase.expression.Condition.Junction;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelMapping;
import org.jspecify.annotations.Nullable;

/**
 * Renders updates and deletes of all rows that fulfil a condition. The text is the same
 * for all of one shape; values are bound.
 * <p>
 * What needs no other table is asked of the row itself, so that a database that waited
 * for another transaction asks it again. A condition that joins tables is asked by a
 * subquery that finds ids. MySQL and MariaDB join the tables right away instead, but may
 * not read the written table in a subquery (error 1093); there a condition with a
 * subquery finds ids in a derived table.
 *
 * @since 0.1.0
 */
public final class BulkRenderer {

	private static final String FOUND = "found";

	private final Dialect dialect;

	private final SqlCache cache;

	BulkRenderer(Dialect dialect, SqlCache cache) {
		this.dialect = dialect;
		this.cache = cache;
	}

	/**
	 * Renders an update, which also raises the version where the model has one.
	 * @param mapping the mapping
	 * @param values the columns that are set, with their values as the driver gets them
	 * @param condition the condition, absent for all rows
	 * @return the SQL with its values
	 */
	public BoundSql update(ModelMapping<?> mapping, Map<ModelColumn, Object> values, Condition<?> condition) {
		Rows rows = rows(mapping, condition);
		SqlBuilder sql = new SqlBuilder().append("UPDATE ");
		from(sql, rows);
		String separator = " SET ";
		for (Map.Entry<ModelColumn, Object> value : values.entrySet()) {
			sql.append(separator, written(rows, value.getKey()), " = ").bind(value.getValue());
			separator = ", ";
		}
		ModelColumn version = mapping.version();
		if (version != null) {
			String column = written(rows, version);
			sql.append(separator, column, " = COALESCE(", column, ", 0) + 1");
		}
		where(sql, rows);
		return this.cache.bound(sql);
	}

	/**
	 * Renders a delete.
	 * @param mapping the mapping
	 * @param condition the condition, absent for all rows
	 * @return the SQL with its values
	 */
	public BoundSql delete(ModelMapping<?> mapping, Condition<?> condition) {
		Rows rows = rows(mapping, condition);
		SqlBuilder sql = new SqlBuilder();
		if (this.dialect.isMySqlFamily() && rows.scope.aliases().areQualified()) {
			sql.append("DELETE ", rows.scope.alias(), " FROM ");
		}
		else {
			sql.append("DELETE FROM ");
		}
		from(sql, rows);
		where(sql, rows);
		return this.cache.bound(sql);
	}

	/** Only MySQL and MariaDB write with more than one table, and qualified names. */
	private String written(Rows rows, ModelColumn column) {
		return this.dialect.isMySqlFamily() ? rows.scope.sql(column) : column.sql();
	}

	private <M> Rows rows(ModelMapping<?> mapping, Condition<M> condition) {
		Condition<M> direct = Condition.absent();
		Condition<M> searched = Condition.absent();
		List<Condition<? super M>> parts = (condition instanceof Junction<M> junction
				&& junction.kind() == Junction.Kind.AND) ? junction.conditions() : List.of(condition);
		for (Condition<? super M> part : parts) {
			if (isSearched(mapping, part)) {
				searched = searched.and(part);
			}
			else {
				direct = direct.and(part);
			}
		}
		Scope scope = Scope.of(mapping);
		JoinCollector.condition(scope, direct);
		if (searched instanceof Condition.Absent) {
			return new Rows(scope, direct, null, searched);
		}
		Scope search = scope.subquery(mapping);
		scope.aliases().qualify();
		JoinCollector.condition(search, searched);
		return new Rows(scope, direct, search, searched);
	}

	private boolean isSearched(ModelMapping<?> mapping, Condition<?> condition) {
		Scope scope = Scope.of(mapping);
		JoinCollector.condition(scope, condition);
		return this.dialect.isMySqlFamily() ? scope.aliases().haveSubqueries() : scope.hasJoins();
	}

	private void from(SqlBuilder sql, Rows rows) {
		rows.scope.from(sql);
		if (rows.search != null && this.dialect.isMySqlFamily()) {
			// DISTINCT keeps the derived table from being merged into the statement
			sql.append(" JOIN (SELECT DISTINCT ");
			search(sql, rows, rows.search);
			sql.append(") " + FOUND + " ON " + FOUND + ".", rows.search.mapping().id().sql(), " = ", id(rows.scope));
		}
	}

	private void where(SqlBuilder sql, Rows rows) {
		ConditionRenderer direct = new ConditionRenderer(this.dialect, rows.scope, sql);
		if (rows.search == null || this.dialect.isMySqlFamily()) {
			direct.where(rows.direct);
			return;
		}
		sql.append(" WHERE ", id(rows.scope), " IN (SELECT ");
		search(sql, rows, rows.search);
		sql.append(")");
		direct.and(rows.direct);
	}

	private void search(SqlBuilder sql, Rows rows, Scope search) {
		sql.append(id(search), " FROM ");
		search.from(sql);
		new ConditionRenderer(this.dialect, search, sql).where(rows.searched);
	}

	private static String id(Scope scope) {
		return scope.sql(scope.mapping().id());
	}

	/**
	 * The rows that a statement writes.
	 *
	 * @param scope the table that is written
	 * @param direct what is asked of the row itself
	 * @param search the same table in the subquery that finds ids, if there is one
	 * @param searched what the subquery asks
	 */
	private record Rows(Scope scope, Condition<?> direct, @Nullable Scope search, Condition<?> searched) {

	}

}
