package io.modelbase.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.Statement;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The loading of books as one would write it with nothing but the driver and a pool: one
 * statement for authors, one for their books. Both have a parameter, as the driver gets
 * text back from one without.
 */
final class ByHandBooks {

	private static final String AUTHORS = "SELECT id, name, country, born, created_at, updated_at FROM authors LIMIT $1";

	private static final String COLUMNS = "id, author_id, title, year, pages, created_at, updated_at";

	private static final String BOOKS = "SELECT " + COLUMNS + " FROM books WHERE author_id = ANY($1)";

	private static final String LATEST = "SELECT " + COLUMNS + " FROM (SELECT " + COLUMNS
			+ ", ROW_NUMBER() OVER (PARTITION BY author_id ORDER BY year DESC) AS place FROM books"
			+ " WHERE author_id = ANY($1)) ranked WHERE place <= $2 ORDER BY place";

	private final ConnectionFactory connections;

	private final int authors;

	ByHandBooks(ConnectionFactory connections, int authors) {
		this.connections = connections;
		this.authors = authors;
	}

	Mono<List<PlainAuthor>> all() {
		return load((connection, ids) -> connection.createStatement(BOOKS).bind(0, ids));
	}

	Mono<List<PlainAuthor>> latest(int limit) {
		return load((connection, ids) -> connection.createStatement(LATEST).bind(0, ids).bind(1, limit));
	}

	private Mono<List<PlainAuthor>> load(Children children) {
		return Mono.usingWhen(this.connections.create(),
				(connection) -> rows(connection.createStatement(AUTHORS).bind(0, this.authors), ByHandBooks::author)
					.flatMap((authors) -> rows(children.statement(connection, ids(authors)), ByHandBooks::book)
						.map((books) -> PlainAuthor.assemble(authors, books))),
				Connection::close);
	}

	private static <R> Mono<List<R>> rows(Statement statement, Function<Row, R> reader) {
		return Flux.from(statement.execute())
			.flatMap((result) -> result.map((row, metadata) -> reader.apply(row)))
			.collectList();
	}

	private static Long[] ids(List<PlainAuthor> authors) {
		return authors.stream().map((author) -> author.id).toArray(Long[]::new);
	}

	private static PlainAuthor author(Row row) {
		PlainAuthor author = new PlainAuthor();
		author.id = row.get(0, Long.class);
		author.name = row.get(1, String.class);
		author.country = row.get(2, String.class);
		author.born = row.get(3, Integer.class);
		author.createdAt = row.get(4, Instant.class);
		author.updatedAt = row.get(5, Instant.class);
		return author;
	}

	private static PlainBook book(Row row) {
		PlainBook book = new PlainBook();
		book.id = row.get(0, Long.class);
		book.authorId = row.get(1, Long.class);
		book.title = row.get(2, String.class);
		book.year = row.get(3, Integer.class);
		book.pages = row.get(4, Integer.class);
		book.createdAt = row.get(5, Instant.class);
		book.updatedAt = row.get(6, Instant.class);
		return book;
	}

	/** The statement that reads the books of some authors. */
	@FunctionalInterface
	private interface Children {

		Statement statement(Connection connection, Long[] authors);

	}

}
