package io.modelbase.testing;

import java.util.UUID;

import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;

/**
 * A database that tests run on.
 * <p>
 * Behaviour stands once, in an {@code Abstract…IntegrationTests}, and one small subclass
 * per database returns one of these constants. Each call that gives a URL or a factory
 * without being handed a URL makes a new, empty database, so that tests can't see each
 * other's rows. A server is started on first use, not before.
 */
public abstract class TestDatabase {

	/**
	 * H2 in memory, in this JVM. Its databases last as long as the JVM.
	 */
	public static final TestDatabase H2 = new TestDatabase("h2") {

		@Override
		public String connectionUrl() {
			return "r2dbc:h2:mem:///" + UUID.randomUUID() + "?options=DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";
		}

	};

	/**
	 * A real PostgreSQL whose results come in binary form, as the starter sets it up.
	 */
	public static final TestDatabase POSTGRES = new TestDatabase("postgresql") {

		@Override
		public String connectionUrl() {
			String url = PostgresServer.shared().createDatabase();
			return url + (url.contains("?") ? "&" : "?") + "forceBinary=true";
		}

	};

	/**
	 * A real MariaDB.
	 */
	public static final TestDatabase MARIADB = new TestDatabase("mariadb") {

		@Override
		public String connectionUrl() {
			return MariaDbServer.shared().createDatabase();
		}

	};

	private final String name;

	private TestDatabase(String name) {
		this.name = name;
	}

	/**
	 * Returns the name of the database's R2DBC driver.
	 * @return {@code h2}, {@code postgresql} or {@code mariadb}
	 */
	public final String name() {
		return this.name;
	}

	/**
	 * Makes a new, empty database. Aborts the test where there is no server, see
	 * {@link DatabaseServer}.
	 * @return its R2DBC URL, credentials included
	 */
	public abstract String connectionUrl();

	/**
	 * Makes a new, empty database.
	 * @return a factory of connections to it, each a physical one
	 */
	public final ConnectionFactory create() {
		return create(connectionUrl());
	}

	/**
	 * Connects to a database that {@link #connectionUrl()} made.
	 * @param connectionUrl its URL
	 * @return a factory of connections to it, each a physical one
	 */
	public final ConnectionFactory create(String connectionUrl) {
		return ConnectionFactories.get(connectionUrl);
	}

	@Override
	public final String toString() {
		return this.name;
	}

}
