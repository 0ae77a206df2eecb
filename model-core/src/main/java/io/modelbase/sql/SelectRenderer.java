package io.modelbase.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.modelbase.expression.Aggregate;
import io.modelbase.expression.Column;
import io.modelbase.expression.Condition;
import io.modelbase.expression.Order;
import io.modelbase.expression.Selectable;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.query.Projection;
import io.modelbase.query.Select;
import io.modelbase.sql.Scope.Place;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Sort.NullHandling;

/**
 * Renders selects. The text is the same for all selects of one shape; values, limits and
 * offsets are bound.
 *
 * @since 0.1.0
 */
public final class SelectRenderer {

	private final Dialect dialect;

	private final SqlCache cache;

	SelectRenderer(Dialect dialect, SqlCache cache) {
		this.dialect = dialect;
		this.cache = cache;
	}

	/**
	 * Renders a select of whole models, all columns in the order of the mapping, followed
	 * by those of the models joined to them.
	 * @param select the select
	 * @param mapping the mapping of its model
	 * @param joined paths of the relations to one that are read by the same statement
	 * @return the SQL with its values
	 */
	public BoundSql select(Select<?> select, ModelMapping<?> mapping, List<String> joined) {
		Scope scope = Scope.of(mapping);
		LockClause lock = new LockClause(this.dialect, select.lock());
		lock.join(scope, select.condition());
		JoinCollector.orders(scope, select.orders());
		List<Scope> targets = joined.stream().map(scope::join).toList();
		SqlBuilder sql = new SqlBuilder();
		sql.append("SELECT ", scope.columnList());
		targets.forEach((target) -> sql.append(", ", target.columnList()));
		sql.append(" FROM ");
		scope.from(sql);
		new ConditionRenderer(this.dialect, scope, sql).where(select.condition());
		orderBy(sql, select.orders(), scope);
		limit(sql, select.limit(), select.offset());
		lock.append(sql, scope);
		return this.cache.bound(sql);
	}

	/**
	 * Renders a projection: its columns in their order.
	 * @param projection the projection
	 * @param mapping the mapping of its model
	 * @return the SQL, and how its rows are read
	 * @throws InvalidDataAccessApiUsageException if a group of rows is asked for a column
	 * that rows aren't grouped by, or a row for what is computed of a group
	 */
	public ProjectionSql select(Projection<?, ?> projection, ModelMapping<?> mapping) {
		Select<?> select = projection.select();
		Scope scope = Scope.of(mapping);
		JoinCollector.condition(scope, select.condition());
		JoinCollector.columns(scope, projection.columns());
		JoinCollector.columns(scope, projection.groups());
		JoinCollector.optional(scope, projection.having());
		JoinCollector.orders(scope, select.orders());
		List<Place> groups = projection.groups().stream().map((column) -> scope.resolve(column.path())).toList();
		SqlBuilder sql = new SqlBuilder();
		ConditionRenderer results = new ConditionRenderer(this.dialect, scope, sql,
				isGrouped(projection) ? groups : null);
		String separator = projection.isDistinct() ? "SELECT DISTINCT " : "SELECT ";
		for (Selectable<?, ?> column : projection.columns()) {
			sql.append(separator);
			results.selectable(column);
			separator = ", ";
		}
		sql.append(" FROM ");
		scope.from(sql);
		new ConditionRenderer(this.dialect, scope, sql).where(select.condition());
		separator = " GROUP BY ";
		for (Place group : groups) {
			sql.append(separator, group.sql());
			separator = ", ";
		}
		results.having(projection.having());
		orderBy(sql, select.orders(), results);
		limit(sql, select.limit(), select.offset());
		List<ResultColumn> columns = new ArrayList<>();
		projection.columns().forEach((column) -> columns.add(results.result(column)));
		return new ProjectionSql(this.cache.bound(sql), columns);
	}

	/** Without columns to group by, all rows are one group once anything asks for one. */
	private static boolean isGrouped(Projection<?, ?> projection) {
		return !projection.groups().isEmpty() || !(projection.having() instanceof Condition.Absent)
				|| projection.columns()
					.stream()
					.anyMatch((column) -> column instanceof Aggregate<?, ?> aggregate && aggregate.relation() == null);
	}

	/**
	 * Renders the count of a select's models, without its order, limit, offset and lock.
	 * @param select the select
	 * @param mapping the mapping of its model
	 * @return the SQL with its values; one row with one number
	 */
	public BoundSql count(Select<?> select, ModelMapping<?> mapping) {
		SqlBuilder sql = new SqlBuilder();
		filtered(sql, "SELECT COUNT(*) FROM ", select, mapping);
		limit(sql, null, 0);
		return this.cache.bound(sql);
	}

	/**
	 * Renders the question whether a select has any model, without its order, limit,
	 * offset and lock.
	 * @param select the select
	 * @param mapping the mapping of its model
	 * @return the SQL with its values; one row or none
	 */
	public BoundSql exists(Select<?> select, ModelMapping<?> mapping) {
		SqlBuilder sql = new SqlBuilder();
		filtered(sql, "SELECT 1 FROM ", select, mapping);
		limit(sql, 1, 0);
		return this.cache.bound(sql);
	}

	private void filtered(SqlBuilder sql, String start, Select<?> select, ModelMapping<?> mapping) {
		Scope scope = Scope.of(mapping);
		JoinCollector.condition(scope, select.condition());
		sql.append(start);
		scope.from(sql);
		new ConditionRenderer(this.dialect, scope, sql).where(select.condition());
	}

	/**
	 * Renders the read of some columns of the rows with given ids.
	 * @param mapping the mapping
	 * @param columns the columns
	 * @param ids the ids, as the model's property holds them
	 * @return the SQL with its values
	 */
	public BoundSql byIds(ModelMapping<?> mapping, List<ModelColumn> columns, List<?> ids) {
		SqlBuilder sql = new SqlBuilder();
		sql.append("SELECT ", columns(columns), " FROM ", mapping.table(), " WHERE ");
		Scope scope = Scope.of(mapping);
		new ConditionRenderer(this.dialect, scope, sql).in(scope.resolve(mapping.id().path()), ids, false);
		return this.cache.bound(sql);
	}

	static String columns(List<ModelColumn> columns) {
		return columns.stream().map(ModelColumn::sql).collect(Collectors.joining(", "));
	}

	void orderBy(SqlBuilder sql, List<? extends Order<?>> orders, Scope scope) {
		orderBy(sql, orders, new ConditionRenderer(this.dialect, scope, sql));
	}

	private void orderBy(SqlBuilder sql, List<? extends Order<?>> orders, ConditionRenderer operands) {
		String separator = " ORDER BY ";
		for (Order<?> order : orders) {
			sql.append(separator);
			order(sql, order, operands);
			separator = ", ";
		}
	}

	private void order(SqlBuilder sql, Order<?> order, ConditionRenderer operands) {
		boolean nulls = order.nulls() != NullHandling.NATIVE;
		boolean last = order.nulls() == NullHandling.NULLS_LAST;
		if (nulls && this.dialect.isMySqlFamily()) {
			ordered(sql, order, operands, false);
			sql.append(last ? " IS NULL, " : " IS NOT NULL, ");
		}
		ordered(sql, order, operands, order.ignoreCase());
		sql.append(order.direction().isAscending() ? " ASC" : " DESC");
		if (nulls && !this.dialect.isMySqlFamily()) {
			sql.append(last ? " NULLS LAST" : " NULLS FIRST");
		}
	}

	private static void ordered(SqlBuilder sql, Order<?> order, ConditionRenderer operands, boolean ignoreCase) {
		Selectable<?, ?> operand = (Selectable<?, ?>) order.operand();
		if (ignoreCase && operand instanceof Column<?, ?> column && operands.isText(column)) {
			sql.append("LOWER(");
			operands.selectable(operand);
			sql.append(")");
			return;
		}
		operands.selectable(operand);
	}

	/**
	 * An offset of 0 gives PostgreSQL's driver something to bind: without it would use
	 * the simple protocol, whose results are text.
	 */
	private void limit(SqlBuilder sql, @Nullable Integer limit, long offset) {
		if (limit != null) {
			sql.append(" LIMIT ").bind(limit.longValue());
		}
		else if (offset > 0 && this.dialect.isMySqlFamily()) {
			sql.append(" LIMIT ").bind(Long.MAX_VALUE);
		}
		if (offset > 0 || (this.dialect == Dialect.POSTGRESQL && sql.values().isEmpty())) {
			sql.append(" OFFSET ").bind(offset);
		}
	}

}
