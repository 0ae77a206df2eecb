package io.modelbase.sql;

import io.modelbase.mapping.ModelColumn;
import org.jspecify.annotations.Nullable;

import org.springframework.data.r2dbc.dialect.R2dbcDialect;

/**
 * The renderers of one database, which share what was rendered.
 *
 * @param selects renders selects
 * @param loads renders the loading of relations
 * @param writes renders inserts, updates and deletes
 * @param links renders the writes of link tables
 * @param bulks renders updates and deletes by condition
 * @since 0.1.0
 */
public record Renderers(SelectRenderer selects, LoadRenderer loads, WriteRenderer writes, LinkRenderer links,
		BulkRenderer bulks) {

	/**
	 * Creates the renderers of a database.
	 * @param dialect what the database can do
	 * @param springDataDialect Spring Data's dialect, which knows the bind markers
	 * @return the renderers
	 */
	public static Renderers of(Dialect dialect, R2dbcDialect springDataDialect) {
		SqlCache cache = new SqlCache(dialect, springDataDialect.getBindMarkersFactory());
		SelectRenderer selects = new SelectRenderer(dialect, cache);
		return new Renderers(selects, new LoadRenderer(dialect, cache, selects), new WriteRenderer(dialect, cache),
				new LinkRenderer(dialect, cache), new BulkRenderer(dialect, cache));
	}

	/**
	 * Converts a property's value into what a statement binds.
	 * @param column the column
	 * @param value the property's value
	 * @return the driver's value, or a {@link BoundSql.Null}
	 */
	public static Object bindable(ModelColumn column, @Nullable Object value) {
		return BoundSql.Null.orValue(column.toDatabase(value), column.databaseType());
	}

}
