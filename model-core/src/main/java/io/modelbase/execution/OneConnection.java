package io.modelbase.execution;

import java.util.function.BooleanSupplier;
import java.util.function.Function;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.connection.ConnectionFactoryUtils;

/**
 * Sends the statements of one call on one connection, without a transaction: taking a
 * connection out of the pool for each of them costs as much as a small statement. Where a
 * connection is shared already, it is that one. A unit of work may begin its transaction
 * with any statement, so there each takes what connection there is.
 */
final class OneConnection {

	private final ConnectionFactory connectionFactory;

	OneConnection(ConnectionFactory connectionFactory) {
		this.connectionFactory = connectionFactory;
	}

	/**
	 * Runs work, whose statements are not cut on their way.
	 * @param work is told whether the subscriber cancelled, and then has to fail before
	 * its next statement
	 */
	<T> Mono<T> run(Function<BooleanSupplier, Mono<T>> work) {
		return Mono.deferContextual((context) -> (UnitOfWork.in(context) != null) ? work.apply(() -> false)
				: SharedConnection.current()
					.flatMap((shared) -> shared.isPresent() ? work.apply(() -> false)
							: OwnTransaction.uncut((cancelled) -> connected(work.apply(cancelled)))));
	}

	private <T> Mono<T> connected(Mono<T> work) {
		Mono<Connection> connection = ConnectionFactoryUtils.getConnection(this.connectionFactory);
		return Mono
			.usingWhen(connection, (open) -> SharedConnection.share(this.connectionFactory, open, work),
					Connection::close)
			.contextWrite(SharedConnection::leave);
	}

}
