package io.modelbase.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.modelbase.sql.Dialect;
import io.r2dbc.spi.Connection;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks the database which tables it has. */
final class ExistingTables {

	private final boolean mySqlFamily;

	ExistingTables(Dialect dialect) {
		this.mySqlFamily = dialect == Dialect.MARIADB || dialect == Dialect.MYSQL;
	}

	/** Finds those that exist among some tables, by one statement for each schema. */
	Mono<Set<TableName>> among(Collection<TableName> tables, Connection connection) {
		Map<Optional<String>, List<TableName>> bySchema = tables.stream()
			.distinct()
			.collect(Collectors.groupingBy((table) -> Optional.ofNullable(table.schema()), LinkedHashMap::new,
					Collectors.toList()));
		return Flux.fromIterable(bySchema.entrySet())
			.concatMap((entry) -> names(entry.getKey().orElse(null), connection).collectList()
				.flatMapIterable((names) -> entry.getValue()
					.stream()
					.filter((table) -> names.stream().anyMatch((name) -> TableName.isSame(table.table(), name)))
					.toList()))
			.collect(Collectors.toSet());
	}

	private Flux<String> names(@Nullable String schema, Connection connection) {
		String sql = "SELECT table_name FROM information_schema.tables WHERE " + condition(schema);
		return Flux.from(connection.createStatement(sql).execute())
			.concatMap((result) -> result.map((row, metadata) -> Objects.requireNonNull(row.get(0, String.class))));
	}

	private String condition(@Nullable String schema) {
		if (schema == null) {
			return "table_schema = " + (this.mySqlFamily ? "DATABASE()" : "CURRENT_SCHEMA");
		}
		String name = TableName.plain(schema);
		boolean quoted = !name.equals(schema);
		String literal = "'" + (quoted ? name : name.toLowerCase(Locale.ROOT)).replace("'", "''") + "'";
		return (quoted ? "table_schema" : "LOWER(table_schema)") + " = " + literal;
	}

}
