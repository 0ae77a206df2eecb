package io.modelbase.sql;

/**
 * Gives each table of a statement its alias. Columns are qualified by it only where a
 * statement has more than one table.
 */
final class Aliases {

	private int next;

	private boolean qualified;

	private boolean subqueries;

	String next() {
		return "t" + this.next++;
	}

	void qualify() {
		this.qualified = true;
	}

	/** Notes a subquery. */
	void nest() {
		this.subqueries = true;
		qualify();
	}

	boolean haveSubqueries() {
		return this.subqueries;
	}

	boolean areQualified() {
		return this.qualified;
	}

}
