package io.modelbase.execution;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import io.modelbase.mapping.ModelMapping;
import io.modelbase.sql.BoundSql;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Sends statements of models, each when subscribed to, and explains errors. */
final class StatementRunner {

	private final Function<BoundSql, GenericExecuteSpec> client;

	/**
	 * Creates a runner.
	 * @param client hands a statement to Spring's client
	 */
	StatementRunner(Function<BoundSql, GenericExecuteSpec> client) {
		this.client = client;
	}

	/** Sends a statement and reads its rows as they come. */
	<R> Flux<R> rows(ModelMapping<?> mapping, String doing, BoundSql sql, BiFunction<Row, RowMetadata, R> reader) {
		return rows(mapping, doing, null, sql, reader);
	}

	/**
	 * Sends a statement and reads its rows as they come.
	 * @param asked the select, projection or relation that asks for them
	 */
	<R> Flux<R> rows(ModelMapping<?> mapping, String doing, @Nullable Object asked, BoundSql sql,
			BiFunction<Row, RowMetadata, R> reader) {
		return send(mapping, doing, asked, sql, (spec) -> spec.map(reader).all());
	}

	/**
	 * Sends a statement and reads its rows into a list, where they leave the driver:
	 * operators behind, each of which a row would pass, cost as much as reading it.
	 * @param asked the select or relation that asks for them
	 */
	<R> Mono<List<R>> list(ModelMapping<?> mapping, String doing, Object asked, BoundSql sql,
			BiFunction<Row, RowMetadata, R> reader) {
		return send(mapping, doing, asked, sql,
				(spec) -> spec.flatMap((result) -> Flux.from(result.map(reader)).collectList()))
			.single(List.of());
	}

	/** Sends a statement and gives the number of rows it wrote. */
	Mono<Long> updated(ModelMapping<?> mapping, String doing, BoundSql sql) {
		return updated(mapping, doing, null, sql);
	}

	/**
	 * Sends a statement and gives the number of rows it wrote.
	 * @param asked the update, delete or relation that asks for it
	 */
	Mono<Long> updated(ModelMapping<?> mapping, String doing, @Nullable Object asked, BoundSql sql) {
		return send(mapping, doing, asked, sql, (spec) -> spec.fetch().rowsUpdated()).singleOrEmpty();
	}

	/**
	 * Sends an insert of one row and gives the key that the driver says was generated.
	 */
	Mono<Object> generatedKey(ModelMapping<?> mapping, BoundSql sql) {
		return send(mapping, "inserted", null, sql,
				(spec) -> spec
					.filter((statement) -> statement.returnGeneratedValues(mapping.id().name().getReference()))
					.map((row, metadata) -> (Object) row.get(0))
					.one())
			.singleOrEmpty();
	}

	/** Sends a statement, after what is pending in its session and it could see. */
	private <T> Flux<T> send(ModelMapping<?> mapping, String doing, @Nullable Object asked, BoundSql sql,
			Function<GenericExecuteSpec, Publisher<T>> run) {
		return Flux.deferContextual((context) -> {
			UnitOfWork work = UnitOfWork.in(context);
			Supplier<Publisher<T>> statement = () -> StatementLog
				.logged(WholeStatement.run(this.client.apply(sql), run, context), mapping, doing, asked, sql, context);
			return (work != null) ? work.flushing(sql.toQuery(), statement) : statement.get();
		}).onErrorMap((error) -> StatementErrors.explain(mapping, doing, error));
	}

}
