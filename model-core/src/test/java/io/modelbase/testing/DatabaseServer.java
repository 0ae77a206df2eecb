package io.modelbase.testing;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.R2dbcException;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import reactor.core.publisher.Flux;

import org.springframework.util.StringUtils;

/**
 * A real database server, one per JVM, started on first use and stopped with the JVM.
 * <p>
 * The server comes out of a Maven artifact for Linux on amd64. An environment variable
 * can name an existing server instead, by the R2DBC URL of a database from which new ones
 * may be created. It is the only way on other platforms: without it, tests that need the
 * server are aborted there.
 */
public abstract class DatabaseServer {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final String product;

	private final String environmentVariable;

	private @Nullable String url;

	private @Nullable RuntimeException startFailure;

	DatabaseServer(String product, String environmentVariable) {
		this.product = product;
		this.environmentVariable = environmentVariable;
	}

	/**
	 * Creates a database with a name that wasn't used before. Nothing drops it: the
	 * server's files go with the JVM, an existing server keeps it.
	 * @return the R2DBC URL of the new database
	 */
	public final String createDatabase() {
		String name = "modelbase_test_" + UUID.randomUUID().toString().replace("-", "");
		query("CREATE DATABASE " + name);
		return withDatabase(url(), name);
	}

	/**
	 * Ends every connection to a database from the server's side.
	 * @param database the database's name, see {@link #databaseOf(String)}
	 * @return how many connections were ended
	 */
	public abstract int killConnections(String database);

	/**
	 * Returns which database a URL names.
	 * @param url an R2DBC URL
	 * @return the name of the database
	 */
	public static String databaseOf(String url) {
		return (String) ConnectionFactoryOptions.parse(url).getRequiredValue(ConnectionFactoryOptions.DATABASE);
	}

	/**
	 * Starts the server.
	 * @return the running server
	 */
	abstract ServerProcess start();

	/**
	 * Returns where a server answers that {@link #start()} started.
	 * @param port the port it listens on, of the loopback interface
	 * @return the R2DBC URL of a database from which others can be created
	 */
	abstract String urlOf(int port);

	/**
	 * Runs one statement on a connection of its own.
	 * @param sql the statement
	 * @param bindings its bindings, by position
	 * @return the first column of each row
	 */
	final List<Object> query(String sql, Object... bindings) {
		return query(url(), sql, bindings);
	}

	private synchronized String url() {
		if (this.startFailure != null) {
			throw this.startFailure;
		}
		if (this.url == null) {
			try {
				this.url = findOrStart();
			}
			catch (RuntimeException ex) {
				this.startFailure = ex;
				throw ex;
			}
		}
		return this.url;
	}

	private String findOrStart() {
		String existing = System.getenv(this.environmentVariable);
		if (StringUtils.hasText(existing)) {
			return existing;
		}
		if (!ServerProcess.isSupported()) {
			Assumptions.abort("No " + this.product + " for tests: there is none to start on " + ServerProcess.PLATFORM
					+ ". Set " + this.environmentVariable + " to the R2DBC URL of an existing server.");
		}
		ServerProcess process = start();
		String started = urlOf(process.port());
		Awaitility.await()
			.atMost(TIMEOUT)
			.pollInterval(Duration.ofMillis(20))
			.until(() -> !process.isAlive() || answers(started));
		if (!process.isAlive()) {
			throw new IllegalStateException(this.product + " did not start:\n" + process.log());
		}
		return started;
	}

	private static boolean answers(String url) {
		try {
			return !query(url, "SELECT 1").isEmpty();
		}
		catch (R2dbcException ex) {
			return false;
		}
	}

	private static List<Object> query(String url, String sql, Object... bindings) {
		return Flux.usingWhen(ConnectionFactories.get(url).create(), (connection) -> {
			var statement = connection.createStatement(sql);
			for (int i = 0; i < bindings.length; i++) {
				statement.bind(i, bindings[i]);
			}
			return Flux.from(statement.execute())
				.concatMap((result) -> result.map((readable) -> readable.get(0, Object.class)));
		}, Connection::close).collectList().blockOptional(TIMEOUT).orElseThrow();
	}

	private static String withDatabase(String url, String database) {
		int path = url.indexOf('/', url.indexOf("://") + 3);
		int query = url.indexOf('?');
		String parameters = (query != -1) ? url.substring(query) : "";
		String server = (path != -1) ? url.substring(0, path) : url.substring(0, url.length() - parameters.length());
		return server + "/" + database + parameters;
	}

}
