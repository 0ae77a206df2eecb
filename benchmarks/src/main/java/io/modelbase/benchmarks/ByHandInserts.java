package io.modelbase.benchmarks;

import java.util.ArrayList;
import java.util.List;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Statement;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The inserting of authors with their books as one would write it with nothing but the
 * driver and a pool: multi-row statements of 500 rows at most, in one transaction.
 */
final class ByHandInserts {

	private static final int ROWS = 500;

	private final ConnectionFactory connections;

	ByHandInserts(ConnectionFactory connections) {
		this.connections = connections;
	}

	Mono<List<PlainAuthor>> insert(List<PlainAuthor> authors) {
		return Mono.usingWhen(this.connections.create(),
				(connection) -> Mono.from(connection.beginTransaction())
					.then(Mono.defer(() -> authors(connection, authors)))
					.then(Mono.defer(() -> books(connection, authors)))
					.then(Mono.from(connection.commitTransaction()))
					.thenReturn(authors),
				Connection::close);
	}

	private static Mono<Void> authors(Connection connection, List<PlainAuthor> authors) {
		return insert(connection, "authors (name, country, born, created_at, updated_at)", 5, authors,
				(statement, index, author) -> statement.bind(index, author.name)
					.bind(index + 1, author.country)
					.bind(index + 2, author.born)
					.bind(index + 3, author.createdAt)
					.bind(index + 4, author.updatedAt),
				(author, id) -> author.id = id);
	}

	private static Mono<Void> books(Connection connection, List<PlainAuthor> authors) {
		List<PlainBook> books = new ArrayList<>();
		authors.forEach((author) -> books.addAll(author.books));
		return insert(connection, "books (author_id, title, year, pages, created_at, updated_at)", 6, books,
				(statement, index, book) -> statement.bind(index, book.author.id)
					.bind(index + 1, book.title)
					.bind(index + 2, book.year)
					.bind(index + 3, book.pages)
					.bind(index + 4, book.createdAt)
					.bind(index + 5, book.updatedAt),
				(book, id) -> book.id = id);
	}

	private static <R> Mono<Void> insert(Connection connection, String into, int columns, List<R> rows,
			Binding<R> binding, Identified<R> identified) {
		return Flux.range(0, (rows.size() + ROWS - 1) / ROWS).concatMap((chunk) -> {
			List<R> part = rows.subList(chunk * ROWS, Math.min(rows.size(), (chunk + 1) * ROWS));
			Statement statement = connection.createStatement(sql(into, columns, part.size()));
			for (int i = 0; i < part.size(); i++) {
				binding.bind(statement, i * columns, part.get(i));
			}
			return Flux.from(statement.execute())
				.flatMap((result) -> result.map((row, metadata) -> row.get(0, Long.class)))
				.collectList()
				.doOnNext((ids) -> {
					for (int i = 0; i < ids.size(); i++) {
						identified.id(part.get(i), ids.get(i));
					}
				});
		}).then();
	}

	private static String sql(String into, int columns, int rows) {
		StringBuilder sql = new StringBuilder("INSERT INTO ").append(into).append(" VALUES ");
		for (int row = 0; row < rows; row++) {
			for (int column = 1; column <= columns; column++) {
				sql.append((column > 1) ? ", $" : (row > 0) ? ", ($" : "($").append(row * columns + column);
			}
			sql.append(")");
		}
		return sql.append(" RETURNING id").toString();
	}

	/** Binds the values of a row. */
	@FunctionalInterface
	private interface Binding<R> {

		Statement bind(Statement statement, int index, R row);

	}

	/** Takes the id of a row. */
	@FunctionalInterface
	private interface Identified<R> {

		void id(R row, Long id);

	}

}
