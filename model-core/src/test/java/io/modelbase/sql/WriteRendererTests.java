package io.modelbase.sql;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.modelbase.domain.Ticket;
import io.modelbase.domain.User;
import io.modelbase.mapping.ModelColumn;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.sql.WriteRenderer.KeyedRow;
import io.modelbase.testing.ModelMappingsFixture;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The exact SQL of inserts, updates and deletes.
 */
class WriteRendererTests {

	private static final BoundSql.Null NO_AGE = new BoundSql.Null(Integer.class);

	private static String plain(BoundSql sql) {
		return sql.toQuery().replaceAll("[`\"]", "");
	}

	private static ModelMapping<User> users(Dialect dialect) {
		return ModelMappingsFixture.of(dialect).mappings().get(User.class);
	}

	private static WriteRenderer renderer(Dialect dialect) {
		return ModelMappingsFixture.of(dialect).renderers().writes();
	}

	private static List<String> names(ModelMapping<?> mapping, String... paths) {
		return Arrays.stream(paths).map((path) -> mapping.column(path).sql()).toList();
	}

	private static String insert(Dialect dialect, List<List<Object>> rows, boolean returning) {
		ModelMapping<User> mapping = users(dialect);
		List<ModelColumn> returned = returning ? List.of(mapping.id(), mapping.column("email")) : List.of();
		return plain(renderer(dialect).insert(mapping, names(mapping, "name", "age"), rows, returned));
	}

	@Test
	void insertsOneRow() {
		List<List<Object>> row = List.of(List.of("a", 1));
		assertThat(insert(Dialect.H2, row, true))
			.isEqualTo("SELECT ID, EMAIL FROM FINAL TABLE (INSERT INTO users (NAME, AGE) VALUES ($1, $2))");
		assertThat(insert(Dialect.POSTGRESQL, row, true))
			.isEqualTo("INSERT INTO users (name, age) VALUES ($1, $2) RETURNING id, email");
		assertThat(insert(Dialect.MARIADB, row, true))
			.isEqualTo("INSERT INTO users (name, age) VALUES (?, ?) RETURNING id, email");
		assertThat(insert(Dialect.MYSQL, row, true)).isEqualTo("INSERT INTO users (name, age) VALUES (?, ?)");
		assertThat(insert(Dialect.POSTGRESQL, row, false)).isEqualTo("INSERT INTO users (name, age) VALUES ($1, $2)");
	}

	@Test
	void insertsManyRowsInTheOrderInWhichIdsAreGenerated() {
		List<List<Object>> rows = List.of(List.of("a", 1), List.of("b", 2));
		assertThat(insert(Dialect.POSTGRESQL, rows, true))
			.isEqualTo("INSERT INTO users (name, age) SELECT name, age FROM unnest($1::varchar[], $2::integer[])"
					+ " WITH ORDINALITY AS modelbase_values (name, age, modelbase_row) ORDER BY modelbase_row RETURNING id, email");
		assertThat(insert(Dialect.H2, rows, true))
			.isEqualTo("SELECT ID, EMAIL FROM FINAL TABLE (INSERT INTO users (NAME, AGE) VALUES ($1, $2), ($3, $4))");
		assertThat(insert(Dialect.MARIADB, rows, true))
			.isEqualTo("INSERT INTO users (name, age) VALUES (?, ?), (?, ?) RETURNING id, email");
	}

	@Test
	void bindsAnArrayForEachColumnOfManyRows() {
		ModelMapping<User> mapping = users(Dialect.POSTGRESQL);
		BoundSql sql = renderer(Dialect.POSTGRESQL).insert(mapping, names(mapping, "id", "name", "age"),
				List.of(List.of(1L, "a", NO_AGE), List.of(2L, "b", 2), List.of(3L, "c", NO_AGE)), List.of());
		assertThat(plain(sql)).isEqualTo(
				"INSERT INTO users (id, name, age) SELECT * FROM unnest($1::bigint[], $2::varchar[], $3::integer[])");
		assertThat(sql.values()).containsExactly(new Long[] { 1L, 2L, 3L }, new String[] { "a", "b", "c" },
				new Integer[] { null, 2, null });
	}

	@Test
	void bindsRowsWhereAnArrayCantHoldAColumn() {
		byte[] bytes = { 1 };
		BoundSql.Null unknown = new BoundSql.Null(Object.class);
		assertThat(insert(Dialect.POSTGRESQL, List.of(List.of("a", bytes), List.of("b", bytes)), false))
			.isEqualTo("INSERT INTO users (name, age) SELECT name, age FROM (VALUES ($1, $2, 0), ($3, $4, 1))"
					+ " AS modelbase_values (name, age, modelbase_row) ORDER BY modelbase_row");
		for (List<Object> second : List.<List<Object>>of(List.of("b", 2L), List.of("b", bytes))) {
			assertThat(insert(Dialect.POSTGRESQL, List.of(List.of("a", 1), second), false)).contains("(VALUES ");
		}
		assertThat(insert(Dialect.POSTGRESQL, List.of(List.of("a", unknown), List.of("b", unknown)), false))
			.contains("(VALUES ");
		assertThat(insert(Dialect.POSTGRESQL, List.of(List.of("a", NO_AGE), List.of("b", NO_AGE)), false))
			.contains("unnest($1::varchar[], $2::integer[])");
		ModelMapping<User> mapping = users(Dialect.POSTGRESQL);
		assertThat(plain(renderer(Dialect.POSTGRESQL).insert(mapping, names(mapping, "id", "age"),
				List.of(List.of(1L, bytes), List.of(2L, bytes)), List.of())))
			.isEqualTo("INSERT INTO users (id, age) VALUES ($1, $2), ($3, $4)");
	}

	@Test
	void insertsARowWithNothingSet() {
		for (Dialect dialect : Dialect.values()) {
			ModelMapping<User> mapping = users(dialect);
			BoundSql sql = renderer(dialect).insert(mapping, List.of(), List.of(List.of()), List.of());
			assertThat(plain(sql)).isEqualTo(
					dialect.isMySqlFamily() ? "INSERT INTO users () VALUES ()" : "INSERT INTO users DEFAULT VALUES");
		}
	}

	@Test
	void updatesOneRow() {
		ModelMapping<User> mapping = users(Dialect.POSTGRESQL);
		BoundSql sql = renderer(Dialect.POSTGRESQL).update(mapping, names(mapping, "name", "age"),
				List.of(new KeyedRow(5L, null, List.of("a", NO_AGE))), List.of(mapping.id()));
		assertThat(plain(sql)).isEqualTo("UPDATE users SET name = $1, age = $2 WHERE id = $3 RETURNING id");
		assertThat(sql.values()).containsExactly("a", NO_AGE, 5L);
	}

	@Test
	void updatesOneRowOfAVersion() {
		ModelMapping<Ticket> mapping = ModelMappingsFixture.of(Dialect.H2).mappings().get(Ticket.class);
		WriteRenderer renderer = renderer(Dialect.H2);
		List<String> names = names(mapping, "title", "version");
		assertThat(plain(renderer.update(mapping, names, List.of(new KeyedRow(5L, 1L, List.of("a", 2L))), List.of())))
			.isEqualTo("UPDATE TICKET SET TITLE = $1, VERSION = $2 WHERE ID = $3 AND VERSION = $4");
		assertThat(plain(renderer.update(mapping, names,
				List.of(new KeyedRow(5L, new BoundSql.Null(Long.class), List.of("a", 2L))), mapping.key())))
			.isEqualTo(
					"SELECT ID FROM FINAL TABLE (UPDATE TICKET SET TITLE = $1, VERSION = $2 WHERE ID = $3 AND VERSION IS NULL)");
	}

	@Test
	void updatesManyRows() {
		List<KeyedRow> rows = List.of(new KeyedRow(5L, 1L, List.of("a", 2L)), new KeyedRow(6L, 3L, List.of("b", 4L)));
		ModelMapping<Ticket> postgres = ModelMappingsFixture.of(Dialect.POSTGRESQL).mappings().get(Ticket.class);
		assertThat(plain(renderer(Dialect.POSTGRESQL).update(postgres, names(postgres, "title", "version"), rows,
				postgres.key())))
			.isEqualTo("UPDATE ticket SET title = modelbase_values.c0, version = modelbase_values.c1"
					+ " FROM unnest($1::varchar[], $2::bigint[], $3::bigint[], $4::bigint[])"
					+ " AS modelbase_values (c0, c1, id, version)"
					+ " WHERE ticket.id = modelbase_values.id AND ticket.version IS NOT DISTINCT FROM modelbase_values.version RETURNING ticket.id");
		ModelMapping<Ticket> mariaDb = ModelMappingsFixture.of(Dialect.MARIADB).mappings().get(Ticket.class);
		BoundSql sql = renderer(Dialect.MARIADB).update(mariaDb, names(mariaDb, "title", "version"), rows,
				mariaDb.key());
		assertThat(plain(sql)).isEqualTo(
				"UPDATE ticket SET title = CASE id WHEN ? THEN ? WHEN ? THEN ? ELSE title END, version = CASE id WHEN ? THEN ?"
						+ " WHEN ? THEN ? ELSE version END WHERE (id, version) IN ((?, ?), (?, ?))");
		assertThat(sql.values()).containsExactly(5L, "a", 6L, "b", 5L, 2L, 6L, 4L, 5L, 1L, 6L, 3L);
	}

	@Test
	void deletesOneRowOrMany() {
		List<KeyedRow> rows = List.of(new KeyedRow(5L, null, List.of()), new KeyedRow(6L, null, List.of()),
				new KeyedRow(7L, null, List.of()));
		ModelMapping<User> mapping = users(Dialect.POSTGRESQL);
		WriteRenderer postgres = renderer(Dialect.POSTGRESQL);
		assertThat(plain(postgres.delete(mapping, rows.subList(0, 1), List.of())))
			.isEqualTo("DELETE FROM users WHERE id = $1");
		assertThat(plain(postgres.delete(mapping, rows, List.of()))).isEqualTo("DELETE FROM users WHERE id = ANY($1)");
		assertThat(plain(renderer(Dialect.H2).delete(users(Dialect.H2), rows, List.of())))
			.isEqualTo("DELETE FROM users WHERE ID IN ($1, $2, $3, $4)");
	}

	@Test
	void deletesManyRowsOfVersionsAndSaysWhich() {
		List<KeyedRow> rows = List.of(new KeyedRow(5L, 1L, List.of()), new KeyedRow(6L, 2L, List.of()));
		assertThat(deleteTickets(Dialect.POSTGRESQL, rows))
			.isEqualTo("DELETE FROM ticket USING unnest($1::bigint[], $2::bigint[]) AS modelbase_values (id, version)"
					+ " WHERE ticket.id = modelbase_values.id AND ticket.version IS NOT DISTINCT FROM modelbase_values.version RETURNING ticket.id");
		assertThat(deleteTickets(Dialect.MARIADB, rows))
			.isEqualTo("DELETE FROM ticket WHERE (id, version) IN ((?, ?), (?, ?)) RETURNING id");
		assertThat(deleteTickets(Dialect.H2, rows))
			.isEqualTo("SELECT ID FROM OLD TABLE (DELETE FROM TICKET WHERE (ID, VERSION) IN (($1, $2), ($3, $4)))");
		assertThat(deleteTickets(Dialect.MYSQL, rows))
			.isEqualTo("DELETE FROM ticket WHERE (id, version) IN ((?, ?), (?, ?))");
	}

	private static String deleteTickets(Dialect dialect, List<KeyedRow> rows) {
		ModelMapping<Ticket> mapping = ModelMappingsFixture.of(dialect).mappings().get(Ticket.class);
		return plain(renderer(dialect).delete(mapping, rows, mapping.key()));
	}

}
