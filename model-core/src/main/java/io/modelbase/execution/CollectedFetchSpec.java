package io.modelbase.execution;

import java.util.function.BiFunction;
import java.util.function.Function;

import io.modelbase.row.ModelReader;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.r2dbc.core.RowsFetchSpec;

/**
 * Rows that are collected before they go out where the connection is shared.
 *
 * @param statement the statement
 * @param readers makes what reads a row, given the method that reads it
 * @param template lets the query take part in a session
 * @param <T> what the rows are read into
 */
record CollectedFetchSpec<T>(GenericExecuteSpec statement, Function<@Nullable Object, ModelReader<T>> readers,
		ModelEntityTemplate template) implements RowsFetchSpec<T> {

	@Override
	public Mono<T> one() {
		return this.template.inSession(run(RowsFetchSpec::one)).singleOrEmpty();
	}

	@Override
	public Mono<T> first() {
		return this.template.inSession(run(RowsFetchSpec::first)).singleOrEmpty();
	}

	@Override
	public Flux<T> all() {
		return this.template.inSession(SharedConnection.collected(run(RowsFetchSpec::all)));
	}

	private Flux<T> run(Function<RowsFetchSpec<T>, Publisher<T>> fetch) {
		return Flux.deferContextual((context) -> {
			ModelReader<T> reader = this.readers.apply(ReadBy.of(context));
			IdentityMap models = UnitOfWork.models(context);
			BiFunction<Row, RowMetadata, T> rows = (models != null) ? reader.into(models::of, (model) -> {
				if (this.template.callsAfterConvert()) {
					models.unseen(model);
				}
			}) : reader;
			return WholeStatement.run(this.statement, (spec) -> fetch.apply(spec.map(rows)), context);
		});
	}

}
