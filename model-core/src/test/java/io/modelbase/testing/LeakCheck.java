package io.modelbase.testing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;

import io.r2dbc.pool.ConnectionPool;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test after which connections aren't given back.
 * <p>
 * A connection may take a moment to come back, since an operator's last signal can be
 * seen before its clean-up ends: the check waits up to two seconds before it fails.
 * Register it as a field, and say what to watch:
 *
 * <pre>{@code
 * &#64;RegisterExtension
 * final LeakCheck leakCheck = new LeakCheck();
 *
 * final RecordingConnectionFactory connections = this.leakCheck
 * 	.watch(new RecordingConnectionFactory(TestDatabase.H2.create()));
 * }</pre>
 */
public final class LeakCheck implements AfterEachCallback {

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final Duration patience;

	private final List<Watched> watched = new CopyOnWriteArrayList<>();

	/**
	 * Makes a check that watches nothing yet.
	 */
	public LeakCheck() {
		this(PATIENCE);
	}

	LeakCheck(Duration patience) {
		this.patience = patience;
	}

	/**
	 * Watches a connection factory from now on.
	 * @param connections the factory that counts its connections
	 * @return the same factory
	 */
	public RecordingConnectionFactory watch(RecordingConnectionFactory connections) {
		this.watched.add(new Watched("recording connection factory", connections::openConnections));
		return connections;
	}

	/**
	 * Watches a pool from now on.
	 * @param pool the pool
	 * @return the same pool
	 */
	public ConnectionPool watch(ConnectionPool pool) {
		this.watched
			.add(new Watched("pool", () -> pool.getMetrics().map((metrics) -> metrics.acquiredSize()).orElse(0)));
		return pool;
	}

	@Override
	public void afterEach(ExtensionContext context) {
		check(context.getDisplayName());
	}

	void check(String test) {
		this.watched.forEach((each) -> each.requireNoneOpen(test, this.patience));
	}

	private record Watched(String name, IntSupplier open) {

		private void requireNoneOpen(String test, Duration patience) {
			try {
				Awaitility.await()
					.atMost(patience)
					.pollDelay(Duration.ZERO)
					.pollInterval(Duration.ofMillis(5))
					.until(() -> this.open.getAsInt() == 0);
			}
			catch (ConditionTimeoutException ex) {
				throw new AssertionError(test + " left " + this.open.getAsInt() + " connection(s) of the " + this.name
						+ " open. Close each connection, on cancel and error too.", ex);
			}
		}

	}

}
