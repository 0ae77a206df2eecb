package io.modelbase.sql;

/**
 * Gives each table of a statement its alias. Columns are qualified by it only where a
 * statement has more than one table.
 */
final class Aliases {

	private int next;

	private boolean qualified;

	String next() {
		return "t" + this.next++;
	}

	void qualify() {
		this.qualified = true;
	}

	boolean areQualified() {
		return this.qualified;
	}

}
