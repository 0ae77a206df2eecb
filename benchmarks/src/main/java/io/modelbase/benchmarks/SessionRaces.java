package io.modelbase.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

import io.modelbase.ToOne;
import io.modelbase.query.Select;
import io.modelbase.session.ModelSession;
import io.modelbase.session.ModelSessionFactory;
import io.modelbase.testing.RecordingConnectionFactory;
import reactor.core.publisher.Mono;

import org.springframework.transaction.reactive.TransactionalOperator;

/** Races of sessions, and what a flush of unchanged models costs. */
final class SessionRaces {

	private static final int AUTHORS = 100;

	private static final int CHUNKS = 3;

	private static final int UNCHANGED = 10_000;

	private static final int COLUMNS = 6;

	private static final double NANOS_PER_COLUMN = 100;

	private static final int FLUSHES = 20;

	private static final int ROUNDS = 15;

	private static final int WARMUP = 10;

	private final AtomicLong next = new AtomicLong();

	private final Database database;

	private final ModelSessionFactory sessions;

	private SessionRaces(Database database) {
		this.database = database;
		this.sessions = Database.sessions(database.connections());
	}

	/** Runs the races; tells whether flushes send and take no more than they should. */
	static boolean run() {
		try (Database database = Library.create(UNCHANGED)) {
			SessionRaces races = new SessionRaces(database);
			boolean sent = races.statements();
			races.insert();
			races.request();
			return races.unchanged() && sent;
		}
	}

	private void insert() {
		ByHandInserts byHand = new ByHandInserts(this.database.connections());
		try (HibernateBooks hibernate = new HibernateBooks(this.database.url())) {
			new Race("Insert 100 parents with 10 children each", 8, Limits.wall(1.5))
				.with("by hand", () -> byHand.insert(plain()).block())
				.with("Modelbase session", () -> insert(this.sessions))
				.with("Hibernate Reactive", () -> hibernate.insert(hibernate()))
				.run();
		}
	}

	private static List<Author> insert(ModelSessionFactory sessions) {
		List<Author> authors = new ArrayList<>();
		return sessions.inTransaction((session) -> {
			for (int i = 0; i < AUTHORS; i++) {
				authors.add(add(session, i));
			}
			return session.flush().thenReturn(authors);
		}).block();
	}

	private static Author add(ModelSession session, int i) {
		Author author = new Author();
		author.name = "Author " + i;
		author.country = "Country " + i % 50;
		author.born = 1900 + i % 90;
		session.add(author);
		for (int n = 0; n < Library.BOOKS_PER_AUTHOR; n++) {
			Book book = new Book();
			book.author = ToOne.of(author);
			book.title = "Book " + n;
			book.year = 1950 + n;
			book.pages = 100 + n;
			session.add(book);
		}
		return author;
	}

	private static List<PlainAuthor> plain() {
		List<PlainAuthor> authors = new ArrayList<>();
		Instant now = Instant.now();
		for (int i = 0; i < AUTHORS; i++) {
			PlainAuthor author = new PlainAuthor();
			author.name = "Author " + i;
			author.country = "Country " + i % 50;
			author.born = 1900 + i % 90;
			author.createdAt = now;
			author.updatedAt = now;
			for (int n = 0; n < Library.BOOKS_PER_AUTHOR; n++) {
				PlainBook book = new PlainBook();
				book.author = author;
				book.title = "Book " + n;
				book.year = 1950 + n;
				book.pages = 100 + n;
				book.createdAt = now;
				book.updatedAt = now;
				author.books.add(book);
			}
			authors.add(author);
		}
		return authors;
	}

	private static List<HibernateAuthor> hibernate() {
		List<HibernateAuthor> authors = new ArrayList<>();
		Instant now = Instant.now();
		for (int i = 0; i < AUTHORS; i++) {
			HibernateAuthor author = new HibernateAuthor();
			author.name = "Author " + i;
			author.country = "Country " + i % 50;
			author.born = 1900 + i % 90;
			author.createdAt = now;
			author.updatedAt = now;
			for (int n = 0; n < Library.BOOKS_PER_AUTHOR; n++) {
				HibernateBook book = new HibernateBook();
				book.author = author;
				book.title = "Book " + n;
				book.year = 1950 + n;
				book.pages = 100 + n;
				book.createdAt = now;
				book.updatedAt = now;
				author.books.add(book);
			}
			authors.add(author);
		}
		return authors;
	}

	/** One statement for the authors, and one for each 500 books. */
	private boolean statements() {
		RecordingConnectionFactory recording = new RecordingConnectionFactory(this.database.connections());
		insert(Database.sessions(recording));
		int sent = recording.statements().size();
		boolean hold = sent == CHUNKS;
		System.out.printf("%nStatements of a flush of 100 parents with 10 children each: %d (expected %d)%n  %s%n",
				sent, CHUNKS, Limits.verdict(hold));
		return hold;
	}

	/** The base is a transaction without a session, rather than the driver by hand. */
	private void request() {
		Authors authors = this.database.repository(Authors.class);
		TransactionalOperator transactions = this.database.transactions();
		new Race("A request that reads, changes and writes one model in a transaction", 500, Limits.wall(1.1))
			.with("without a session", () -> transactions.transactional(authors.findById(anyId()).flatMap((author) -> {
				author.name = name();
				return authors.save(author);
			})).block())
			.with("with a session",
					() -> this.sessions.inTransaction(
							(session) -> session.get(Author.class, anyId()).doOnNext((author) -> author.name = name()))
						.block())
			.run();
	}

	private long anyId() {
		return 1 + this.next.incrementAndGet() % UNCHANGED;
	}

	private String name() {
		return "Name " + this.next.incrementAndGet();
	}

	/**
	 * A first session warms up, as the races do: its flushes are still being compiled.
	 */
	private boolean unchanged() {
		RecordingConnectionFactory recording = new RecordingConnectionFactory(this.database.connections());
		flushes(recording);
		double perColumn = flushes(recording) / FLUSHES / UNCHANGED / COLUMNS;
		int sent = recording.statements().size();
		boolean hold = perColumn <= NANOS_PER_COLUMN && sent == 0;
		System.out.printf(Locale.ROOT,
				"%nFlush of 10,000 unchanged models (limit: %.0f ns per column, no statement)%n  %.1f ns per column, %d statements%n  %s%n",
				NANOS_PER_COLUMN, perColumn, sent, Limits.verdict(hold));
		return hold;
	}

	private double flushes(RecordingConnectionFactory recording) {
		return Database.sessions(recording)
			.inTransaction((session) -> session.find(Select.from(Author.class).limit(UNCHANGED))
				.collectList()
				.flatMap((authors) -> {
					recording.clear();
					return flush(session).repeat(WARMUP).then(median(session));
				}))
			.blockOptional()
			.orElseThrow();
	}

	/** The median of what some flushes take, in nanoseconds. */
	private static Mono<Double> median(ModelSession session) {
		return flush(session).repeat(ROUNDS - 1)
			.collectSortedList()
			.map((nanos) -> (double) nanos.get(nanos.size() / 2));
	}

	/** Flushes some times, and tells how long it took. */
	private static Mono<Long> flush(ModelSession session) {
		return Mono.defer(() -> {
			long start = System.nanoTime();
			return session.flush().repeat(FLUSHES - 1).then(Mono.fromSupplier(() -> System.nanoTime() - start));
		});
	}

}
