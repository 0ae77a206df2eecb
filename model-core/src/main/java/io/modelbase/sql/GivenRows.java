package io.modelbase.sql;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Rows of values that a statement reads. PostgreSQL gets an array for each column, so
 * that one text serves any number of rows and neither driver nor server has to parse a
 * parameter for each value. Other databases, and values whose arrays the driver can't
 * bind, take a list of rows.
 */
final class GivenRows {

	/** What rows are called where they stand as a table. */
	static final String NAME = "modelbase_values";

	private static final String NUMBER = "modelbase_row";

	private final List<List<Object>> rows;

	private final @Nullable List<BoundArray> arrays;

	private GivenRows(List<List<Object>> rows, @Nullable List<BoundArray> arrays) {
		this.rows = rows;
		this.arrays = arrays;
	}

	static GivenRows of(Dialect dialect, List<List<Object>> rows) {
		return new GivenRows(rows, (dialect == Dialect.POSTGRESQL && rows.size() > 1) ? arrays(rows) : null);
	}

	private static @Nullable List<BoundArray> arrays(List<List<Object>> rows) {
		int columns = rows.get(0).size();
		List<BoundArray> arrays = new ArrayList<>(columns);
		for (int column = 0; column < columns; column++) {
			BoundArray array = BoundArray.ofColumn(rows, column);
			if (array == null) {
				return null;
			}
			arrays.add(array);
		}
		return arrays;
	}

	/** Adds the rows as what an insert reads. */
	void appendSource(SqlBuilder sql) {
		if (this.arrays != null) {
			sql.append("SELECT * FROM ");
			appendArrays(sql, this.arrays);
		}
		else {
			sql.append("VALUES ").bindRows(this.rows, false);
		}
	}

	/**
	 * Adds the rows as a table.
	 * @param columns the names of its columns, as they stand in SQL
	 */
	void appendTable(SqlBuilder sql, List<String> columns) {
		appendTable(sql, columns, false);
	}

	/**
	 * Adds an ordered query of the rows. PostgreSQL promises to generate ids in the order
	 * of rows only for this: then the returned ids, sorted, stand in the order of the
	 * rows.
	 * @param columns the names of its columns, as they stand in SQL
	 */
	void appendOrdered(SqlBuilder sql, List<String> columns) {
		sql.append("SELECT ", String.join(", ", columns), " FROM ");
		appendTable(sql, columns, true);
		sql.append(" ORDER BY " + NUMBER);
	}

	private void appendTable(SqlBuilder sql, List<String> columns, boolean numbered) {
		if (this.arrays != null) {
			appendArrays(sql, this.arrays);
			sql.append(numbered ? " WITH ORDINALITY" : "");
		}
		else {
			sql.append("(VALUES ").bindRows(this.rows, numbered).append(")");
		}
		sql.append(" AS " + NAME + " (", String.join(", ", columns), numbered ? ", " + NUMBER + ")" : ")");
	}

	private static void appendArrays(SqlBuilder sql, List<BoundArray> arrays) {
		for (int i = 0; i < arrays.size(); i++) {
			BoundArray array = arrays.get(i);
			sql.append((i == 0) ? "unnest(" : ", ").bind(array.values()).append("::", array.type(), "[]");
		}
		sql.append(")");
	}

}
