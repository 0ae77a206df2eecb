package io.modelbase.schema;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * Names constraints and indexes after table and column, the same at each start. Two
 * columns never share a name, though MariaDB and H2 want it unique among all tables: what
 * is too long, or could be read as another table with another column, ends with a
 * checksum.
 */
final class ConstraintNames {

	/** PostgreSQL cuts names after 63 bytes; MariaDB takes 64 characters. */
	private static final int LONGEST = 63;

	private static final String BETWEEN = "__";

	private ConstraintNames() {
	}

	static String foreignKey(ForeignKey key) {
		return name("fk_", key);
	}

	static String index(ForeignKey key) {
		return name("ix_", key);
	}

	private static String name(String prefix, ForeignKey key) {
		String table = TableName.plain(key.table().sql());
		String column = TableName.plain(key.column());
		String name = prefix + (table + BETWEEN + column).toLowerCase(Locale.ROOT);
		boolean clear = !table.contains(BETWEEN) && !table.endsWith("_") && !column.contains(BETWEEN)
				&& !column.startsWith("_");
		return (clear && length(name) <= LONGEST) ? name : withChecksum(name, table, column);
	}

	private static String withChecksum(String name, String table, String column) {
		CRC32 checksum = new CRC32();
		checksum.update((table + "\0" + column).getBytes(StandardCharsets.UTF_8));
		String end = "_%08x".formatted(checksum.getValue());
		String start = name;
		while (length(start) > LONGEST - end.length()) {
			start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
		}
		return start + end;
	}

	private static int length(String name) {
		return name.getBytes(StandardCharsets.UTF_8).length;
	}

}
