package io.modelbase.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;

/**
 * A running database server that ends with this JVM, however the JVM ends.
 */
final class ServerProcess {

	static final String PLATFORM = System.getProperty("os.name") + " " + System.getProperty("os.arch");

	/**
	 * Runs the server and, beside it, a watchdog that reads a pipe whose other end this
	 * JVM holds. At the end of file, which comes even after {@code kill -9}, it signals
	 * the server. The work directory goes when the server has ended, for any reason.
	 */
	private static final String SCRIPT = """
			trap '' INT HUP
			exec 3<&0
			work=$1
			signal=$2
			shift 2
			"$@" </dev/null 3<&- &
			server=$!
			{ read -r _ <&3; kill -"$signal" $server; } 2>/dev/null &
			watchdog=$!
			wait $server
			kill $watchdog 2>/dev/null
			rm -rf "$work"
			""";

	/**
	 * Keeps the pipes open.
	 */
	private static final Queue<Process> RUNNING = new ConcurrentLinkedQueue<>();

	private final Process process;

	private final int port;

	private final Path log;

	private ServerProcess(Process process, int port, Path log) {
		this.process = process;
		this.port = port;
		this.log = log;
	}

	/**
	 * Tells whether the servers on the class path run on this platform.
	 * @return whether this is Linux on amd64
	 */
	static boolean isSupported() {
		return PLATFORM.equals("Linux amd64");
	}

	/**
	 * Starts a server. Returns before it takes connections.
	 * @param files the server's files
	 * @param signal the name of the signal that ends the server at once
	 * @param command the command for a given port
	 * @return the process
	 */
	static ServerProcess start(ServerFiles files, String signal, IntFunction<String[]> command) {
		try {
			int port = freePort();
			List<String> watched = new ArrayList<>(
					List.of("sh", "-c", SCRIPT, "modelbase-server", files.work().toString(), signal));
			watched.addAll(ServerFiles.unprivileged(command.apply(port)));
			Path log = Files.createTempFile("modelbase-server", ".log");
			log.toFile().deleteOnExit();
			Process process = new ProcessBuilder(watched).directory(new File("/"))
				.redirectErrorStream(true)
				.redirectOutput(log.toFile())
				.start();
			RUNNING.add(process);
			return new ServerProcess(process, port, log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	int port() {
		return this.port;
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	String log() {
		try {
			return Files.readString(this.log, Charset.defaultCharset());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
