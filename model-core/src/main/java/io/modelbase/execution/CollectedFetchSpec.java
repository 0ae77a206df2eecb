package io.modelbase.execution;

import java.util.function.BiFunction;

import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.r2dbc.core.RowsFetchSpec;

/**
 * Rows that are collected before they go out where the connection is shared.
 *
 * @param statement the statement
 * @param reader reads a row
 * @param <T> what the rows are read into
 */
record CollectedFetchSpec<T>(GenericExecuteSpec statement,
		BiFunction<Row, RowMetadata, T> reader) implements RowsFetchSpec<T> {

	@Override
	public Mono<T> one() {
		return WholeStatement.run(this.statement, (spec) -> spec.map(this.reader).one()).singleOrEmpty();
	}

	@Override
	public Mono<T> first() {
		return WholeStatement.run(this.statement, (spec) -> spec.map(this.reader).first()).singleOrEmpty();
	}

	@Override
	public Flux<T> all() {
		return SharedConnection.collected(WholeStatement.run(this.statement, (spec) -> spec.map(this.reader).all()));
	}

}
