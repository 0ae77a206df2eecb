package io.modelbase.schema;

import org.jspecify.annotations.Nullable;

/**
 * The name of a table as it stands in SQL, quoted where needed.
 *
 * @param sql the name, after its schema's name and a dot if it has one
 */
record TableName(String sql) {

	private static final String QUOTE = "[\"`]";

	private static final String DOT_BETWEEN_NAMES = "(?<=" + QUOTE + ")\\.(?=" + QUOTE + ")";

	/** The schema's part of the name, or null for the connection's own schema. */
	@Nullable String schema() {
		String[] parts = parts();
		return (parts.length > 1) ? parts[parts.length - 2] : null;
	}

	/** The table's part of the name. */
	String table() {
		String[] parts = parts();
		return parts[parts.length - 1];
	}

	private String[] parts() {
		return this.sql.split(isQuoted(this.sql) ? DOT_BETWEEN_NAMES : "\\.");
	}

	/** Whether a part is the name that the database's catalogue has. */
	static boolean isSame(String part, String inCatalogue) {
		return isQuoted(part) ? plain(part).equals(inCatalogue) : part.equalsIgnoreCase(inCatalogue);
	}

	/** A name without its quotes. */
	static String plain(String sql) {
		return sql.replaceAll(QUOTE, "");
	}

	private static boolean isQuoted(String sql) {
		return sql.startsWith("\"") || sql.startsWith("`");
	}

	@Override
	public String toString() {
		return this.sql;
	}

}
