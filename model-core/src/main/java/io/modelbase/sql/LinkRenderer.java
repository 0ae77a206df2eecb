package io.modelbase.sql;

import java.util.List;

import io.modelbase.mapping.LinkTable;

/**
 * Renders the writes of link tables, many rows in one statement.
 *
 * @since 0.1.0
 */
public final class LinkRenderer {

	private final Dialect dialect;

	private final SqlCache cache;

	LinkRenderer(Dialect dialect, SqlCache cache) {
		this.dialect = dialect;
		this.cache = cache;
	}

	/**
	 * Renders the insert of links. One that exists already stays as it is, provided that
	 * the table's primary key says that there can be but one.
	 * @param link the table
	 * @param rows the links, each the key of the owner and of the target as the driver
	 * gets them
	 * @return the SQL with its values
	 */
	public BoundSql insert(LinkTable link, List<List<Object>> rows) {
		SqlBuilder sql = new SqlBuilder();
		sql.append((this.dialect == Dialect.H2) ? "MERGE INTO " : "INSERT INTO ", link.table(), " (",
				link.ownerColumn(), ", ", link.targetColumn(), ")");
		if (this.dialect == Dialect.H2) {
			sql.append(" KEY (", link.ownerColumn(), ", ", link.targetColumn(), ")");
		}
		sql.append(" ");
		GivenRows.of(this.dialect, rows).appendSource(sql);
		if (this.dialect == Dialect.POSTGRESQL) {
			sql.append(" ON CONFLICT DO NOTHING");
		}
		else if (this.dialect.isMySqlFamily()) {
			sql.append(" ON DUPLICATE KEY UPDATE ", link.ownerColumn(), " = VALUES(", link.ownerColumn(), ")");
		}
		return this.cache.bound(sql);
	}

	/**
	 * Renders the delete of links.
	 * @param link the table
	 * @param rows the links, each the key of the owner and of the target as the driver
	 * gets them
	 * @return the SQL with its values
	 */
	public BoundSql delete(LinkTable link, List<List<Object>> rows) {
		SqlBuilder sql = new SqlBuilder();
		sql.append("DELETE FROM ", link.table());
		if (this.dialect == Dialect.POSTGRESQL && rows.size() > 1) {
			sql.append(" USING ");
			GivenRows.of(this.dialect, rows).appendTable(sql, List.of("owner", "target"));
			sql.append(" WHERE ", link.table(), ".", link.ownerColumn(), " = " + GivenRows.NAME + ".owner AND ",
					link.table(), ".", link.targetColumn(), " = " + GivenRows.NAME + ".target");
		}
		else {
			sql.append(" WHERE (", link.ownerColumn(), ", ", link.targetColumn(), ") IN (");
			sql.bindRows(rows, false);
			sql.append(")");
		}
		return this.cache.bound(sql);
	}

}
