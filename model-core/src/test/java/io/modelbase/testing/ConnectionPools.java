package io.modelbase.testing;

import java.time.Duration;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactory;

/**
 * Makes small pools, to show that code gets by with the connections it may use.
 */
public final class ConnectionPools {

	private ConnectionPools() {
	}

	/**
	 * Makes a pool of a fixed size, whose connections are opened on demand. Code that
	 * needs one more fails after five seconds instead of hanging.
	 * @param size the largest number of connections
	 * @param connections where they come from
	 * @return the pool, for the caller to dispose of
	 */
	public static ConnectionPool ofSize(int size, ConnectionFactory connections) {
		return new ConnectionPool(ConnectionPoolConfiguration.builder(connections)
			.initialSize(0)
			.maxSize(size)
			.maxAcquireTime(Duration.ofSeconds(5))
			.build());
	}

}
