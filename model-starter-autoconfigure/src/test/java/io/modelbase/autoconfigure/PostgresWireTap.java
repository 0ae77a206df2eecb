package io.modelbase.autoconfigure;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between r2dbc-postgresql and the server, and notes in which format each column
 * of a result is sent. See chapter "Message Formats" of PostgreSQL's manual.
 */
final class PostgresWireTap implements Closeable {

	private static final int TEXT = 0;

	private final ServerSocket door;

	private final String host;

	private final int port;

	private final List<Socket> sockets = new CopyOnWriteArrayList<>();

	private final List<Result> results = new CopyOnWriteArrayList<>();

	private PostgresWireTap(ServerSocket door, String host, int port) {
		this.door = door;
		this.host = host;
		this.port = port;
	}

	static PostgresWireTap before(String host, int port) {
		try {
			PostgresWireTap tap = new PostgresWireTap(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), host,
					port);
			start(tap::accept);
			return tap;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int port() {
		return this.door.getLocalPort();
	}

	/** The results that were described since {@link #forget()}. */
	List<Result> results() {
		return List.copyOf(this.results);
	}

	void forget() {
		this.results.clear();
	}

	private void accept() throws IOException {
		while (!this.door.isClosed()) {
			Socket client = this.door.accept();
			Socket server = new Socket(this.host, this.port);
			client.setTcpNoDelay(true);
			server.setTcpNoDelay(true);
			this.sockets.addAll(List.of(client, server));
			start(() -> client.getInputStream().transferTo(server.getOutputStream()));
			start(() -> answers(server.getInputStream(), client.getOutputStream()));
		}
	}

	private void answers(InputStream from, OutputStream to) throws IOException {
		DataInputStream in = new DataInputStream(from);
		DataOutputStream out = new DataOutputStream(to);
		for (int type = in.read(); type >= 0; type = in.read()) {
			int length = in.readInt();
			byte[] body = in.readNBytes(length - Integer.BYTES);
			if (type == 'T') {
				this.results.add(Result.of(ByteBuffer.wrap(body)));
			}
			out.writeByte(type);
			out.writeInt(length);
			out.write(body);
			out.flush();
		}
	}

	private static void start(Job job) {
		Thread thread = new Thread(() -> {
			try {
				job.run();
			}
			catch (IOException ex) {
				// one side hung up
			}
		}, "postgres-wire-tap");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() throws IOException {
		this.door.close();
		for (Socket socket : this.sockets) {
			socket.close();
		}
	}

	/**
	 * A result.
	 *
	 * @param columns the names of its columns
	 * @param text the names of those that are sent as text
	 */
	record Result(List<String> columns, List<String> text) {

		private static Result of(ByteBuffer description) {
			List<String> columns = new ArrayList<>();
			List<String> text = new ArrayList<>();
			for (int left = description.getShort(); left > 0; left--) {
				StringBuilder name = new StringBuilder();
				for (byte character = description.get(); character != 0; character = description.get()) {
					name.append((char) character);
				}
				// table, number, type, size, modifier
				description.position(description.position() + 16);
				columns.add(name.toString());
				if (description.getShort() == TEXT) {
					text.add(name.toString());
				}
			}
			return new Result(columns, text);
		}

	}

	@FunctionalInterface
	private interface Job {

		void run() throws IOException;

	}

}
