package io.modelbase.mapping;

/**
 * The table that links the two sides of a many-to-many relation, as its names stand in
 * SQL, seen from one side.
 *
 * @param table the table
 * @param ownerColumn the foreign key of the side that it is seen from
 * @param targetColumn the foreign key of the other side
 * @since 0.1.0
 */
public record LinkTable(String table, String ownerColumn, String targetColumn) {

	LinkTable reversed() {
		return new LinkTable(this.table, this.targetColumn, this.ownerColumn);
	}

}
