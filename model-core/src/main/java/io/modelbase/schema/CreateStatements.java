package io.modelbase.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.modelbase.sql.Dialect;

/**
 * Writes the statements that create tables. A foreign key is part of its table where the
 * target comes first, and is added in the end where tables refer to each other in a
 * circle.
 */
final class CreateStatements {

	private final Dialect dialect;

	CreateStatements(Dialect dialect) {
		this.dialect = dialect;
	}

	List<Statement> of(List<TableDefinition> tables) {
		List<Statement> statements = new ArrayList<>();
		List<ForeignKey> late = new ArrayList<>();
		Set<TableName> created = new HashSet<>();
		for (TableDefinition table : tables) {
			created.add(table.name());
			statements.add(new Statement(table.name(), create(table, created)));
			for (ForeignKey key : table.foreignKeys()) {
				if (needsIndex(key)) {
					statements.add(new Statement(table.name(), index(key)));
				}
				if (!created.contains(key.target())) {
					late.add(key);
				}
			}
		}
		late.forEach((key) -> statements
			.add(new Statement(key.table(), "ALTER TABLE " + key.table() + " ADD " + constraint(key))));
		return List.copyOf(statements);
	}

	private String create(TableDefinition table, Set<TableName> created) {
		return Stream
			.concat(table.elements().stream(),
					table.foreignKeys().stream().filter((key) -> created.contains(key.target())).map(this::constraint))
			.collect(Collectors.joining(", ", "CREATE TABLE IF NOT EXISTS " + table.name() + " (", ")"));
	}

	private String constraint(ForeignKey key) {
		String onDelete = switch (key.onDelete()) {
			case CASCADE -> " ON DELETE CASCADE";
			case SET_NULL -> " ON DELETE SET NULL";
			case RESTRICT -> "";
		};
		return "CONSTRAINT %s FOREIGN KEY (%s) REFERENCES %s (%s)%s".formatted(quoted(ConstraintNames.foreignKey(key)),
				key.column(), target(key), key.targetColumn(), onDelete);
	}

	/**
	 * H2 looks for a target without a schema in that of the key's table, the others in
	 * the connection's.
	 */
	private String target(ForeignKey key) {
		boolean elsewhere = this.dialect == Dialect.H2 && key.table().schema() != null && key.target().schema() == null;
		return elsewhere ? "PUBLIC." + key.target() : key.target().sql();
	}

	/** The others index each foreign key by themselves, unless a unique key does. */
	private boolean needsIndex(ForeignKey key) {
		return this.dialect == Dialect.POSTGRESQL && !key.unique();
	}

	private String index(ForeignKey key) {
		return "CREATE INDEX IF NOT EXISTS %s ON %s (%s)".formatted(quoted(ConstraintNames.index(key)), key.table(),
				key.column());
	}

	private String quoted(String name) {
		String quote = (this.dialect == Dialect.MARIADB || this.dialect == Dialect.MYSQL) ? "`" : "\"";
		return quote + name + quote;
	}

	/**
	 * A statement that creates a table or belongs to its creation.
	 *
	 * @param table the table
	 * @param sql the statement
	 */
	record Statement(TableName table, String sql) {

	}

}
