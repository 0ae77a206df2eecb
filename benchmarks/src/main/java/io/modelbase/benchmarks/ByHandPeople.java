package io.modelbase.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.Statement;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The work on people as one would write it with nothing but the driver and a pool.
 */
final class ByHandPeople {

	private static final String COLUMNS = "id, name, email, age, score, active, balance, created_at, updated_at";

	private final ConnectionFactory connections;

	ByHandPeople(ConnectionFactory connections) {
		this.connections = connections;
	}

	private <R> Flux<R> query(Function<Connection, Statement> statement, Function<Row, R> reader) {
		return Flux.usingWhen(this.connections.create(),
				(connection) -> Flux.from(statement.apply(connection).execute())
					.flatMap((result) -> result.map((row, metadata) -> reader.apply(row))),
				Connection::close);
	}

	private Mono<Long> update(Function<Connection, Statement> statement) {
		return Flux
			.usingWhen(this.connections.create(),
					(connection) -> Flux.from(statement.apply(connection).execute()).flatMap(Result::getRowsUpdated),
					Connection::close)
			.single();
	}

	Mono<PlainPerson> findById(long id) {
		return query((connection) -> connection.createStatement("SELECT " + COLUMNS + " FROM people WHERE id = $1")
			.bind(0, id), ByHandPeople::read).single();
	}

	Mono<List<PlainPerson>> find(int limit) {
		return query((connection) -> connection.createStatement("SELECT " + COLUMNS + " FROM people LIMIT $1")
			.bind(0, limit), ByHandPeople::read).collectList();
	}

	Mono<PlainPerson> findAndRename(long id, String name) {
		return findById(id).flatMap((person) -> {
			person.name = name;
			person.updatedAt = Instant.now();
			return update((connection) -> connection
				.createStatement("UPDATE people SET name = $1, updated_at = $2 WHERE id = $3")
				.bind(0, person.name)
				.bind(1, person.updatedAt)
				.bind(2, person.id)).thenReturn(person);
		});
	}

	Mono<List<PlainPerson>> insert(List<PlainPerson> people) {
		StringBuilder sql = new StringBuilder(
				"INSERT INTO people (name, email, age, score, active, balance, created_at, updated_at) VALUES ");
		for (int i = 0; i < people.size(); i++) {
			sql.append((i == 0) ? "(" : ", (");
			for (int column = 1; column <= 8; column++) {
				sql.append((column == 1) ? "$" : ", $").append(i * 8 + column);
			}
			sql.append(")");
		}
		sql.append(" RETURNING id");
		return query((connection) -> {
			Statement statement = connection.createStatement(sql.toString());
			Instant now = Instant.now();
			int index = 0;
			for (PlainPerson person : people) {
				person.createdAt = now;
				person.updatedAt = now;
				statement.bind(index++, person.name)
					.bind(index++, person.email)
					.bind(index++, person.age)
					.bind(index++, person.score)
					.bind(index++, person.active)
					.bind(index++, person.balance)
					.bind(index++, person.createdAt)
					.bind(index++, person.updatedAt);
			}
			return statement;
		}, (row) -> row.get(0, Long.class)).collectList().map((ids) -> {
			for (int i = 0; i < ids.size(); i++) {
				people.get(i).id = ids.get(i);
			}
			return people;
		});
	}

	private static PlainPerson read(Row row) {
		PlainPerson person = new PlainPerson();
		person.id = row.get(0, Long.class);
		person.name = row.get(1, String.class);
		person.email = row.get(2, String.class);
		person.age = row.get(3, Integer.class);
		person.score = row.get(4, Long.class);
		person.active = row.get(5, Boolean.class);
		person.balance = row.get(6, Double.class);
		person.createdAt = row.get(7, Instant.class);
		person.updatedAt = row.get(8, Instant.class);
		return person;
	}

}
