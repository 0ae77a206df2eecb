package io.modelbase.benchmarks;

import java.util.List;

import io.modelbase.load.LoadOptions;
import io.modelbase.query.Select;

/** Races on a relation: reading authors with their books. */
final class BookRaces {

	private static final Limits LIMITS = Limits.wallAndBytes(1.3);

	private static final int LATEST = 3;

	private final Database database;

	private final int authors;

	private final ByHandBooks byHand;

	private final Authors repository;

	private BookRaces(Database database, int authors) {
		this.database = database;
		this.authors = authors;
		this.byHand = new ByHandBooks(database.connections(), authors);
		this.repository = database.repository(Authors.class);
	}

	static void run() {
		try (Database database = Library.create(100)) {
			new BookRaces(database, 100).all();
		}
		try (Database database = Library.create(1000)) {
			new BookRaces(database, 1000).latest();
		}
	}

	private void all() {
		SpringDataBooks springData = new SpringDataBooks(this.database.template());
		try (HibernateBooks hibernate = new HibernateBooks(this.database.url())) {
			new Race("100 parents x 10 children", 150, LIMITS)
				.with("by hand", () -> plain(this.byHand.all().block(), Library.BOOKS_PER_AUTHOR))
				.with("Modelbase", () -> models(Author_.books(), Library.BOOKS_PER_AUTHOR))
				.with("Spring Data, by hand", () -> plain(springData.all().block(), Library.BOOKS_PER_AUTHOR))
				.with("Hibernate join fetch", () -> hibernate(hibernate.all()))
				.run();
		}
	}

	private void latest() {
		new Race("Top 3 of 10 children for each of 1,000 parents", 10, LIMITS)
			.with("by hand", () -> plain(this.byHand.latest(LATEST).block(), LATEST))
			.with("Modelbase", () -> models(Author_.books().orderBy(Book_.year.desc()).limit(LATEST), LATEST))
			.run();
	}

	private List<Author> models(LoadOptions<Author> books, int perAuthor) {
		List<Author> authors = this.repository.findAll(Select.from(Author.class).load(books)).collectList().block();
		check(authors.size(), authors.stream().mapToInt((author) -> author.books.size()).sum(), perAuthor);
		return authors;
	}

	private List<PlainAuthor> plain(List<PlainAuthor> authors, int perAuthor) {
		check(authors.size(), authors.stream().mapToInt((author) -> author.books.size()).sum(), perAuthor);
		return authors;
	}

	private List<HibernateAuthor> hibernate(List<HibernateAuthor> authors) {
		check(authors.size(), authors.stream().mapToInt((author) -> author.books.size()).sum(),
				Library.BOOKS_PER_AUTHOR);
		return authors;
	}

	private void check(int found, int books, int perAuthor) {
		if (found != this.authors || books != this.authors * perAuthor) {
			throw new IllegalStateException("%d authors with %d books were read instead of %d with %d each"
				.formatted(found, books, this.authors, perAuthor));
		}
	}

}
