package io.modelbase.execution;

import java.time.Duration;
import java.util.Objects;

import io.modelbase.query.Lock;
import io.modelbase.query.Select;
import io.modelbase.sql.Dialect;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Lets selects lock rows only where a transaction holds the locks. Where waiting for them
 * is limited by a setting rather than a clause, it sets that for one statement.
 */
final class RowLocks {

	/** Until the transaction ends, or the savepoint that it was set after is gone. */
	private static final String SET_TIMEOUT = "SELECT current_setting('lock_timeout'), set_config('lock_timeout', $1, true)";

	private final DatabaseClient client;

	private final boolean isSetting;

	RowLocks(DatabaseClient client) {
		this.client = client;
		this.isSetting = Dialect.of(client.getConnectionFactory()) == Dialect.POSTGRESQL;
	}

	/**
	 * Reads a select's rows as its lock demands.
	 * @param select the select
	 * @param rows sends it
	 */
	<T> Flux<T> locking(Select<?> select, Flux<T> rows) {
		Lock lock = select.lock();
		if (lock == null) {
			return rows;
		}
		Duration time = lock.time();
		Flux<T> locked = (time != null && this.isSetting) ? waitingAtMost(time, rows) : rows;
		return Flux.deferContextual((context) -> (SharedConnection.transaction(context) != null) ? locked : Flux
			.error(() -> new InvalidDataAccessApiUsageException(
					"%s has no transaction, so nothing would hold its locks. Call it in a @Transactional method, through a TransactionalOperator, or in a session's inTransaction."
						.formatted(select))));
	}

	/**
	 * Sets the time, and sets it back however the select ends. If that was by an error of
	 * the database's, the transaction takes no statement any more: the error comes first.
	 */
	private <T> Flux<T> waitingAtMost(Duration time, Flux<T> rows) {
		return Flux.usingWhen(setTimeout(String.valueOf(time.toMillis())), (before) -> rows, this::setTimeout,
				(before, error) -> setTimeout(before).onErrorComplete(),
				(before) -> setTimeout(before).onErrorComplete());
	}

	/** Sets the time, and gives the one before. */
	private Mono<String> setTimeout(String time) {
		return this.client.sql(SET_TIMEOUT)
			.bind(0, time)
			.map((row, metadata) -> Objects.requireNonNull(row.get(0, String.class)))
			.one();
	}

}
