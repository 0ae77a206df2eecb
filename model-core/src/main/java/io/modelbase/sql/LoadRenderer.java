package io.modelbase.sql;

import java.util.ArrayList;
import java.util.List;

import io.modelbase.expression.Condition;
import io.modelbase.expression.Order;
import io.modelbase.load.LoadTree.Rows;
import io.modelbase.mapping.LinkTable;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelRelation;
import io.modelbase.mapping.ModelRelation.ElementOrder;
import io.modelbase.mapping.ModelRelation.Kind;
import io.modelbase.metamodel.Attribute;
import io.modelbase.sql.Scope.Place;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort.Direction;

/**
 * Renders the statements that load a relation of many models at once.
 *
 * @since 0.1.0
 */
public final class LoadRenderer {

	private final Dialect dialect;

	private final SqlCache cache;

	private final SelectRenderer selects;

	LoadRenderer(Dialect dialect, SqlCache cache, SelectRenderer selects) {
		this.dialect = dialect;
		this.cache = cache;
		this.selects = selects;
	}

	/**
	 * Renders the read of the models with given ids: all their columns, followed by those
	 * of the models joined to them.
	 * @param mapping the mapping
	 * @param ids the ids, as the model's property holds them
	 * @param joined paths of the relations to one that are read by the same statement
	 * @return the SQL with its values
	 */
	public BoundSql targets(ModelMapping<?> mapping, List<?> ids, List<String> joined) {
		Scope scope = Scope.of(mapping);
		SqlBuilder sql = new SqlBuilder();
		List<Scope> targets = joined.stream().map(scope::join).toList();
		sql.append("SELECT ", columns(scope, targets), " FROM ");
		scope.from(sql);
		sql.append(" WHERE ");
		new ConditionRenderer(this.dialect, scope, sql).in(scope.resolve(mapping.id().path()), ids, false);
		return this.cache.bound(sql);
	}

	/**
	 * Renders the read of what models have in a relation whose foreign key is not their
	 * own: all columns of the elements, then those of the models joined to them, then, of
	 * a many-to-many relation, the id of the model that has them.
	 * @param relation the relation
	 * @param owners the ids of the models that have the relation
	 * @param rows which elements, and in which order
	 * @param joined paths of the relations to one of the elements that are read by the
	 * same statement
	 * @return the SQL with its values
	 */
	public BoundSql elements(ModelRelation relation, List<?> owners, Rows rows, List<String> joined) {
		Scope scope = Scope.of(relation.target());
		String link = linkAlias(relation, scope);
		List<Order<?>> orders = orders(relation, rows);
		JoinCollector.condition(scope, rows.condition());
		JoinCollector.orders(scope, orders);
		List<Scope> targets = joined.stream().map(scope::join).toList();
		String owner = ownerColumn(relation, scope, link);
		SqlBuilder sql = new SqlBuilder();
		Integer limit = rows.limit();
		if (limit == null) {
			sql.append("SELECT ", columns(scope, targets));
			if (link != null) {
				sql.append(", ", owner);
			}
			from(sql, relation, scope, link, owners, rows.condition());
			this.selects.orderBy(sql, orders, scope);
			return this.cache.bound(sql);
		}
		List<String> columns = numbered(scope, targets);
		if (link != null) {
			columns.add(owner + " AS c" + columns.size());
		}
		sql.append("SELECT ");
		for (int i = 0; i < columns.size(); i++) {
			sql.append((i == 0) ? "c" : ", c", String.valueOf(i));
		}
		sql.append(" FROM (SELECT ", String.join(", ", columns), ", ROW_NUMBER() OVER (PARTITION BY ", owner);
		this.selects.orderBy(sql, orders.isEmpty() ? List.of(byId(relation.target())) : orders, scope);
		sql.append(") AS place");
		from(sql, relation, scope, link, owners, rows.condition());
		sql.append(") ranked WHERE place <= ").bind(limit.longValue()).append(" ORDER BY place");
		return this.cache.bound(sql);
	}

	/**
	 * Renders the count of what models have in a relation to many: for each id of a model
	 * that has any, the id and the number.
	 * @param relation the relation
	 * @param owners the ids of the models that have the relation
	 * @param condition which elements count, absent for all
	 * @return the SQL with its values
	 */
	public BoundSql counts(ModelRelation relation, List<?> owners, Condition<?> condition) {
		Scope scope = Scope.of(relation.target());
		String link = linkAlias(relation, scope);
		JoinCollector.condition(scope, condition);
		String owner = ownerColumn(relation, scope, link);
		SqlBuilder sql = new SqlBuilder();
		sql.append("SELECT ", owner, ", COUNT(*)");
		from(sql, relation, scope, link, owners, condition);
		sql.append(" GROUP BY ", owner);
		return this.cache.bound(sql);
	}

	private static @Nullable String linkAlias(ModelRelation relation, Scope scope) {
		if (relation.kind() != Kind.MANY_TO_MANY) {
			return null;
		}
		scope.aliases().qualify();
		return scope.aliases().next();
	}

	private static String ownerColumn(ModelRelation relation, Scope scope, @Nullable String link) {
		return (link != null) ? link + "." + relation.link().ownerColumn() : scope.sql(relation.foreignKey());
	}

	private void from(SqlBuilder sql, ModelRelation relation, Scope scope, @Nullable String link, List<?> owners,
			Condition<?> condition) {
		sql.append(" FROM ");
		if (link != null) {
			LinkTable table = relation.link();
			sql.append(table.table(), " ", link, " JOIN ", scope.mapping().table(), " ", scope.alias(), " ON ",
					scope.alias(), ".", scope.mapping().id().sql(), " = ", link, ".", table.targetColumn());
			scope.joins(sql);
		}
		else {
			scope.from(sql);
		}
		sql.append(" WHERE ");
		ConditionRenderer conditions = new ConditionRenderer(this.dialect, scope, sql);
		conditions.in(ownerColumn(relation, scope, link), relation.owner().id(), owners);
		conditions.and(condition);
	}

	private static String columns(Scope scope, List<Scope> targets) {
		StringBuilder columns = new StringBuilder(scope.columnList());
		targets.forEach((target) -> columns.append(", ").append(target.columnList()));
		return columns.toString();
	}

	/**
	 * Columns of several tables may have one name: within the derived table they are
	 * numbered.
	 */
	private static List<String> numbered(Scope scope, List<Scope> targets) {
		List<String> columns = new ArrayList<>();
		List<Scope> all = new ArrayList<>(List.of(scope));
		all.addAll(targets);
		for (Scope table : all) {
			table.mapping()
				.columns()
				.forEach((column) -> columns.add(new Place(table, column).sql() + " AS c" + columns.size()));
		}
		return columns;
	}

	private static List<Order<?>> orders(ModelRelation relation, Rows rows) {
		if (!rows.orders().isEmpty()) {
			return rows.orders();
		}
		List<Order<?>> orders = new ArrayList<>();
		for (ElementOrder order : relation.order()) {
			orders.add(Order.of(new Attribute<>(relation.target().type(), order.column().path()), order.direction()));
		}
		return orders;
	}

	private static Order<?> byId(ModelMapping<?> mapping) {
		return Order.of(new Attribute<>(mapping.type(), mapping.id().path()), Direction.ASC);
	}

}
