package io.modelbase.sql;

import java.util.List;
import java.util.stream.Collectors;

import io.modelbase.expression.Column;
import io.modelbase.expression.Order;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.query.Select;
import org.jspecify.annotations.Nullable;

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
	 * Renders a select of whole models, all columns in the order of the mapping.
	 * @param select the select
	 * @param mapping the mapping of its model
	 * @return the SQL with its values
	 */
	public BoundSql select(Select<?> select, ModelMapping<?> mapping) {
		SqlBuilder sql = new SqlBuilder();
		sql.append("SELECT ", mapping.columnList(), " FROM ", mapping.table());
		new ConditionRenderer(this.dialect, mapping, sql).where(select.condition());
		orderBy(sql, select.orders(), mapping);
		limit(sql, select.limit(), select.offset());
		return this.cache.bound(sql);
	}

	/**
	 * Renders the count of a select's models, without its order, limit and offset.
	 * @param select the select
	 * @param mapping the mapping of its model
	 * @return the SQL with its values; one row with one number
	 */
	public BoundSql count(Select<?> select, ModelMapping<?> mapping) {
		SqlBuilder sql = new SqlBuilder();
		sql.append("SELECT COUNT(*) FROM ", mapping.table());
		new ConditionRenderer(this.dialect, mapping, sql).where(select.condition());
		limit(sql, null, 0);
		return this.cache.bound(sql);
	}

	/**
	 * Renders the question whether a select has any model, without its order, limit and
	 * offset.
	 * @param select the select
	 * @param mapping the mapping of its model
	 * @return the SQL with its values; one row or none
	 */
	public BoundSql exists(Select<?> select, ModelMapping<?> mapping) {
		SqlBuilder sql = new SqlBuilder();
		sql.append("SELECT 1 FROM ", mapping.table());
		new ConditionRenderer(this.dialect, mapping, sql).where(select.condition());
		limit(sql, 1, 0);
		return this.cache.bound(sql);
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
		new ConditionRenderer(this.dialect, mapping, sql).in(mapping.id(), ids, false);
		return this.cache.bound(sql);
	}

	static String columns(List<ModelColumn> columns) {
		return columns.stream().map(ModelColumn::sql).collect(Collectors.joining(", "));
	}

	private void orderBy(SqlBuilder sql, List<? extends Order<?>> orders, ModelMapping<?> mapping) {
		String separator = " ORDER BY ";
		for (Order<?> order : orders) {
			ModelColumn column = mapping.column(((Column<?, ?>) order.operand()).path());
			boolean lower = order.ignoreCase() && column.type() == String.class;
			String operand = lower ? "LOWER(" + column.sql() + ")" : column.sql();
			sql.append(separator);
			if (order.nulls() != NullHandling.NATIVE && this.dialect.isMySqlFamily()) {
				sql.append(column.sql(), (order.nulls() == NullHandling.NULLS_LAST) ? " IS NULL, " : " IS NOT NULL, ");
			}
			sql.append(operand, order.direction().isAscending() ? " ASC" : " DESC");
			if (order.nulls() != NullHandling.NATIVE && !this.dialect.isMySqlFamily()) {
				sql.append((order.nulls() == NullHandling.NULLS_LAST) ? " NULLS LAST" : " NULLS FIRST");
			}
			separator = ", ";
		}
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
