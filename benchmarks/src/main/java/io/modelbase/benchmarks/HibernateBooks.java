package io.modelbase.benchmarks;

import java.util.ArrayList;
import java.util.List;

import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import org.hibernate.cfg.Configuration;
import org.hibernate.reactive.provider.ReactiveServiceRegistryBuilder;
import org.hibernate.reactive.stage.Stage;

/**
 * The loading of books with Hibernate Reactive's join fetch: one statement, whose rows
 * repeat the author for each book; and the inserting of books in batches of 500, with ids
 * of sequences that give 500 at a time, as it is fastest. It has its own pool of one
 * connection, and its own driver, whose results are always binary.
 */
final class HibernateBooks implements AutoCloseable {

	private final Stage.SessionFactory sessions;

	HibernateBooks(String url) {
		ConnectionFactoryOptions options = ConnectionFactoryOptions.parse(url);
		Configuration configuration = new Configuration().addAnnotatedClass(HibernateAuthor.class)
			.addAnnotatedClass(HibernateBook.class)
			.setProperty("hibernate.connection.url",
					"postgresql://%s:%s/%s".formatted(text(options, ConnectionFactoryOptions.HOST),
							text(options, ConnectionFactoryOptions.PORT),
							text(options, ConnectionFactoryOptions.DATABASE)))
			.setProperty("hibernate.connection.username", text(options, ConnectionFactoryOptions.USER))
			.setProperty("hibernate.connection.password", text(options, ConnectionFactoryOptions.PASSWORD))
			.setProperty("hibernate.connection.pool_size", "1")
			.setProperty("hibernate.jdbc.batch_size", "500")
			.setProperty("hibernate.order_inserts", "true");
		this.sessions = configuration
			.buildSessionFactory(
					new ReactiveServiceRegistryBuilder().applySettings(configuration.getProperties()).build())
			.unwrap(Stage.SessionFactory.class);
	}

	private static String text(ConnectionFactoryOptions options, Option<?> option) {
		Object value = options.getValue(option);
		return (value != null) ? value.toString() : "";
	}

	List<HibernateAuthor> all() {
		return this.sessions
			.withSession((session) -> session
				.createSelectionQuery("select distinct a from Author a join fetch a.books", HibernateAuthor.class)
				.getResultList())
			.toCompletableFuture()
			.join();
	}

	/** Inserts authors with their books in one transaction. */
	List<HibernateAuthor> insert(List<HibernateAuthor> authors) {
		this.sessions.withTransaction((session) -> {
			List<Object> all = new ArrayList<>(authors);
			authors.forEach((author) -> all.addAll(author.books));
			return session.persist(all.toArray());
		}).toCompletableFuture().join();
		return authors;
	}

	@Override
	public void close() {
		this.sessions.close();
	}

}
