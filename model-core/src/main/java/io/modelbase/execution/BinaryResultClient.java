package io.modelbase.execution;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Statement;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.PreparedOperation;

/**
 * A client for r2dbc-postgresql, which sends a statement without parameters by the simple
 * protocol, and so gets text back whatever {@code forceBinary} says. A fetch size makes
 * it use the extended protocol.
 */
final class BinaryResultClient implements DatabaseClient {

	/** Rows per round trip of a select without parameters. */
	private static final int FETCH_SIZE = 4096;

	private final DatabaseClient delegate;

	BinaryResultClient(DatabaseClient delegate) {
		this.delegate = delegate;
	}

	@Override
	public ConnectionFactory getConnectionFactory() {
		return this.delegate.getConnectionFactory();
	}

	@Override
	public GenericExecuteSpec sql(String sql) {
		return this.delegate.sql(sql);
	}

	@Override
	public GenericExecuteSpec sql(Supplier<String> sqlSupplier) {
		GenericExecuteSpec spec = this.delegate.sql(sqlSupplier);
		if (sqlSupplier instanceof PreparedOperation<?> operation && isUnboundSelect(operation.toQuery())) {
			return spec.filter(BinaryResultClient::withFetchSize);
		}
		return spec;
	}

	/**
	 * Drops what fetchSize returns: of a proxy's statement, it is what the proxy hides.
	 */
	private static Statement withFetchSize(Statement statement) {
		statement.fetchSize(FETCH_SIZE);
		return statement;
	}

	/** Several statements in one text can't take the extended protocol. */
	private static boolean isUnboundSelect(String sql) {
		String text = sql.strip().toLowerCase(Locale.ROOT);
		return text.indexOf('$') < 0 && text.indexOf(';') < 0 && (text.startsWith("select") || text.startsWith("with"));
	}

	@Override
	public <T> Mono<T> inConnection(Function<Connection, Mono<T>> action) {
		return this.delegate.inConnection(action);
	}

	@Override
	public <T> Flux<T> inConnectionMany(Function<Connection, Flux<T>> action) {
		return this.delegate.inConnectionMany(action);
	}

}
