package io.modelbase.schema;

import io.modelbase.OnDelete;

/**
 * A foreign key of one column.
 *
 * @param table the table that has it
 * @param column the column, as it stands in SQL
 * @param unique whether a unique key begins with the column, so that it has an index
 * @param target the table that it points at
 * @param targetColumn the column that it points at
 * @param onDelete what becomes of a row when the one that it points at is deleted
 */
record ForeignKey(TableName table, String column, boolean unique, TableName target, String targetColumn,
		OnDelete.Action onDelete) {

}
