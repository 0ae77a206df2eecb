package io.modelbase.execution;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.modelbase.mapping.ModelMapping;
import io.modelbase.sql.BoundSql;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
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
		return WholeStatement.run(this.client.apply(sql), (spec) -> spec.map(reader).all())
			.onErrorMap((error) -> StatementErrors.explain(mapping, doing, error));
	}

	/**
	 * Sends a statement and reads its rows into a list, where they leave the driver:
	 * operators behind, each of which a row would pass, cost as much as reading it.
	 */
	<R> Mono<List<R>> list(ModelMapping<?> mapping, String doing, BoundSql sql,
			BiFunction<Row, RowMetadata, R> reader) {
		return WholeStatement
			.run(this.client.apply(sql),
					(spec) -> spec.flatMap((result) -> Flux.from(result.map(reader)).collectList()))
			.single(List.of())
			.onErrorMap((error) -> StatementErrors.explain(mapping, doing, error));
	}

	/** Sends a statement and gives the number of rows it wrote. */
	Mono<Long> updated(ModelMapping<?> mapping, String doing, BoundSql sql) {
		return WholeStatement.run(this.client.apply(sql), (spec) -> spec.fetch().rowsUpdated())
			.singleOrEmpty()
			.onErrorMap((error) -> StatementErrors.explain(mapping, doing, error));
	}

	/**
	 * Sends an insert of one row and gives the key that the driver says was generated.
	 */
	Mono<Object> generatedKey(ModelMapping<?> mapping, BoundSql sql) {
		return WholeStatement
			.run(this.client.apply(sql)
				.filter((statement) -> statement.returnGeneratedValues(mapping.id().name().getReference())),
					(spec) -> spec.map((row, metadata) -> (Object) row.get(0)).one())
			.singleOrEmpty()
			.onErrorMap((error) -> StatementErrors.explain(mapping, "inserted", error));
	}

}
