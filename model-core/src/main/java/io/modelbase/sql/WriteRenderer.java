package io.modelbase.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.sql.Dialect.Returning;
import org.jspecify.annotations.Nullable;

/**
 * Renders inserts, updates and deletes of models, of one row or of many in one statement.
 * All rows of a statement write the same columns.
 *
 * @since 0.1.0
 */
public final class WriteRenderer {

	private final Dialect dialect;

	private final SqlCache cache;

	WriteRenderer(Dialect dialect, SqlCache cache) {
		this.dialect = dialect;
		this.cache = cache;
	}

	/**
	 * Renders an insert.
	 * @param mapping the mapping
	 * @param columns the names of the columns as they stand in SQL
	 * @param rows the rows, each with a value for each column as the driver gets it
	 * @param returned the columns to give back where the database can; none for a plain
	 * insert
	 * @return the SQL with its values
	 */
	public BoundSql insert(ModelMapping<?> mapping, List<String> columns, List<List<Object>> rows,
			List<ModelColumn> returned) {
		SqlBuilder sql = new SqlBuilder();
		startReturning(sql, this.dialect.onInsert(), returned);
		sql.append("INSERT INTO ", mapping.table());
		if (columns.isEmpty()) {
			sql.append(this.dialect.isMySqlFamily() ? " () VALUES ()" : " DEFAULT VALUES");
		}
		else {
			sql.append(" (", String.join(", ", columns), ") ");
			GivenRows given = GivenRows.of(this.dialect, rows);
			if (this.dialect == Dialect.POSTGRESQL && rows.size() > 1 && !columns.contains(mapping.id().sql())) {
				given.appendOrdered(sql, columns);
			}
			else {
				given.appendSource(sql);
			}
		}
		endReturning(sql, this.dialect.onInsert(), returned, "");
		return this.cache.bound(sql);
	}

	/**
	 * Renders an update of one row or, each with values of its own, of many.
	 * @param mapping the mapping
	 * @param columns the names of the columns as they stand in SQL
	 * @param rows the rows
	 * @param returned the columns to give back where the database can
	 * @return the SQL with its values
	 */
	public BoundSql update(ModelMapping<?> mapping, List<String> columns, List<KeyedRow> rows,
			List<ModelColumn> returned) {
		SqlBuilder sql = new SqlBuilder();
		startReturning(sql, this.dialect.onUpdate(), returned);
		sql.append("UPDATE ", mapping.table(), " SET ");
		if (rows.size() == 1) {
			updateOne(sql, mapping, columns, rows.get(0));
		}
		else if (this.dialect == Dialect.POSTGRESQL) {
			updateFromValues(sql, mapping, columns, rows);
		}
		else {
			updateByCase(sql, mapping, columns, rows);
		}
		endReturning(sql, this.dialect.onUpdate(), returned, (rows.size() > 1) ? mapping.table() + "." : "");
		return this.cache.bound(sql);
	}

	private void updateOne(SqlBuilder sql, ModelMapping<?> mapping, List<String> columns, KeyedRow row) {
		for (int i = 0; i < columns.size(); i++) {
			sql.append((i == 0) ? "" : ", ", columns.get(i), " = ").bind(row.values().get(i));
		}
		where(sql, mapping, row);
	}

	private static void where(SqlBuilder sql, ModelMapping<?> mapping, KeyedRow row) {
		sql.append(" WHERE ", mapping.id().sql(), " = ").bind(row.id());
		ModelColumn version = mapping.version();
		if (version != null) {
			sql.append(" AND ", version.sql());
			if (row.version() instanceof BoundSql.Null) {
				sql.append(" IS NULL");
			}
			else {
				sql.append(" = ").bind(Objects.requireNonNull(row.version()));
			}
		}
	}

	private void updateFromValues(SqlBuilder sql, ModelMapping<?> mapping, List<String> columns, List<KeyedRow> rows) {
		for (int i = 0; i < columns.size(); i++) {
			sql.append((i == 0) ? "" : ", ", columns.get(i), " = " + GivenRows.NAME + ".c" + i);
		}
		sql.append(" FROM ");
		joined(sql, mapping, columns.size(), rows);
	}

	/**
	 * Joins a table with given rows by their keys. They are found, and locked, in the
	 * order in which they were given, or in that of the table.
	 * @param values how many values a row has besides
	 */
	private void joined(SqlBuilder sql, ModelMapping<?> mapping, int values, List<KeyedRow> rows) {
		ModelColumn version = mapping.version();
		List<String> names = new ArrayList<>();
		for (int i = 0; i < values; i++) {
			names.add("c" + i);
		}
		names.add("id");
		if (version != null) {
			names.add("version");
		}
		GivenRows.of(this.dialect, rows.stream().map((row) -> keyed(row, version != null)).toList())
			.appendTable(sql, names);
		sql.append(" WHERE ", mapping.table(), ".", mapping.id().sql(), " = " + GivenRows.NAME + ".id");
		if (version != null) {
			sql.append(" AND ", mapping.table(), ".", version.sql(),
					" IS NOT DISTINCT FROM " + GivenRows.NAME + ".version");
		}
	}

	private static List<Object> keyed(KeyedRow row, boolean versioned) {
		List<Object> values = new ArrayList<>(row.values());
		values.add(row.id());
		if (versioned) {
			values.add(Objects.requireNonNull(row.version()));
		}
		return values;
	}

	private void updateByCase(SqlBuilder sql, ModelMapping<?> mapping, List<String> columns, List<KeyedRow> rows) {
		String id = mapping.id().sql();
		for (int i = 0; i < columns.size(); i++) {
			sql.append((i == 0) ? "" : ", ", columns.get(i), " = CASE ", id);
			for (KeyedRow row : rows) {
				sql.append(" WHEN ").bind(row.id()).append(" THEN ").bind(row.values().get(i));
			}
			sql.append(" ELSE ", columns.get(i), " END");
		}
		sql.append(" WHERE ");
		keys(sql, mapping, rows);
	}

	private void keys(SqlBuilder sql, ModelMapping<?> mapping, List<KeyedRow> rows) {
		ModelColumn version = mapping.version();
		if (version == null) {
			List<Object> ids = rows.stream().map(KeyedRow::id).collect(Collectors.toList());
			new ConditionRenderer(this.dialect, Scope.of(mapping), sql).inDatabaseValues(mapping.id().sql(), ids,
					false);
			return;
		}
		sql.append("(", mapping.id().sql(), ", ", version.sql(), ") IN (");
		sql.bindRows(rows.stream().map((row) -> List.of(row.id(), Objects.requireNonNull(row.version()))).toList(),
				false);
		sql.append(")");
	}

	/**
	 * Renders a delete of one row or many.
	 * @param mapping the mapping
	 * @param rows the rows, without values
	 * @param returned the columns to give back where the database can
	 * @return the SQL with its values
	 */
	public BoundSql delete(ModelMapping<?> mapping, List<KeyedRow> rows, List<ModelColumn> returned) {
		SqlBuilder sql = new SqlBuilder();
		boolean joined = this.dialect == Dialect.POSTGRESQL && rows.size() > 1 && mapping.version() != null;
		startReturning(sql, this.dialect.onDelete(), returned);
		sql.append("DELETE FROM ", mapping.table());
		if (rows.size() == 1) {
			where(sql, mapping, rows.get(0));
		}
		else if (joined) {
			sql.append(" USING ");
			joined(sql, mapping, 0, rows);
		}
		else {
			sql.append(" WHERE ");
			keys(sql, mapping, rows);
		}
		endReturning(sql, this.dialect.onDelete(), returned, joined ? mapping.table() + "." : "");
		return this.cache.bound(sql);
	}

	private static void startReturning(SqlBuilder sql, Returning returning, List<ModelColumn> returned) {
		if (!returned.isEmpty() && isTable(returning)) {
			sql.append("SELECT ", SelectRenderer.columns(returned),
					(returning == Returning.FINAL_TABLE) ? " FROM FINAL TABLE (" : " FROM OLD TABLE (");
		}
	}

	private static void endReturning(SqlBuilder sql, Returning returning, List<ModelColumn> returned,
			String qualifier) {
		if (returned.isEmpty()) {
			return;
		}
		if (isTable(returning)) {
			sql.append(")");
		}
		else if (returning == Returning.RETURNING) {
			sql.append(returned.stream()
				.map((column) -> qualifier + column.sql())
				.collect(Collectors.joining(", ", " RETURNING ", "")));
		}
	}

	private static boolean isTable(Returning returning) {
		return returning == Returning.FINAL_TABLE || returning == Returning.OLD_TABLE;
	}

	/**
	 * A row that is found by its id and, where the model has one, its version. Values are
	 * as the driver gets them.
	 *
	 * @param id the id
	 * @param version the version that the row must have, a {@link BoundSql.Null} for
	 * null; null if the model has no version
	 * @param values a value for each column that is written
	 */
	public record KeyedRow(Object id, @Nullable Object version, List<Object> values) {

	}

}
