package io.modelbase.testing;

/**
 * A real PostgreSQL. {@code MODELBASE_TEST_POSTGRES_URL} names an existing one.
 */
public final class PostgresServer extends DatabaseServer {

	private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

	private static final PostgresServer SHARED = new PostgresServer();

	private PostgresServer() {
		super("PostgreSQL", "MODELBASE_TEST_POSTGRES_URL");
	}

	/**
	 * Returns this JVM's server, which starts when it is first asked for a database.
	 * @return the server
	 */
	public static PostgresServer shared() {
		return SHARED;
	}

	@Override
	public int killConnections(String database) {
		return query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", database).size();
	}

	@Override
	ServerProcess start() {
		ServerFiles files = ServerFiles.unpack(ARCHIVE, ServerFiles::untar);
		String bin = files.programs() + "/bin/";
		String data = files.work() + "/data";
		files.run(bin + "initdb", "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF-8", "--locale=C",
				"--no-sync");
		return ServerProcess.start(files, "INT",
				(port) -> new String[] { bin + "postgres", "-D", data, "-p", String.valueOf(port), "-F", "-c",
						"listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "timezone=UTC", "-c",
						"max_connections=200" });
	}

	@Override
	String urlOf(int port) {
		return "r2dbc:postgresql://postgres@127.0.0.1:" + port + "/postgres";
	}

}
