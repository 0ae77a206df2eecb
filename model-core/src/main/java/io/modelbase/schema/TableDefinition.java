package io.modelbase.schema;

import java.util.List;

/**
 * A table that is to be created.
 *
 * @param name its name
 * @param elements its columns, and its primary key unless a column says it, as they stand
 * in SQL
 * @param foreignKeys its foreign keys
 */
record TableDefinition(TableName name, List<String> elements, List<ForeignKey> foreignKeys) {

	TableDefinition {
		elements = List.copyOf(elements);
		foreignKeys = List.copyOf(foreignKeys);
	}

}
