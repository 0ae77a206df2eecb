package io.modelbase.autoconfigure;

import java.util.Optional;
import java.util.stream.Stream;

import io.r2dbc.spi.ConnectionFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;

/** Finds the transaction manager that writes and sessions begin transactions with. */
final class ModelTransactions {

	private ModelTransactions() {
	}

	/**
	 * Of several transaction managers only one of our connections will do, the primary
	 * one first. One made here joins the transactions of any other for the same
	 * connections.
	 */
	static R2dbcTransactionManager manager(ConnectionFactory connectionFactory,
			ObjectProvider<R2dbcTransactionManager> managers) {
		return Stream.concat(Optional.ofNullable(managers.getIfUnique()).stream(), managers.stream())
			.filter((manager) -> connectionFactory.equals(manager.getConnectionFactory()))
			.findFirst()
			.orElseGet(() -> new R2dbcTransactionManager(connectionFactory));
	}

}
