package io.modelbase.execution;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

import io.modelbase.ModelBase;
import io.modelbase.ModelNotFoundException;
import io.modelbase.load.LoadTree;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.metamodel.Attribute;
import io.modelbase.query.Select;
import io.modelbase.sql.BoundSql;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Reads the models of selects, with their relations, and calls back for them.
 */
final class SelectReads {

	private final ModelEntityTemplate template;

	private final RowLocks locks;

	SelectReads(ModelEntityTemplate template) {
		this.template = template;
		this.locks = new RowLocks(template.getDatabaseClient());
	}

	/** Reads a select's models, as their rows come unless they share a connection. */
	<T> Flux<T> all(Select<T> select) {
		return this.template.work()
			.all(Flux.deferContextual((context) -> isPlain(select, context)
					? converted(select, SharedConnection.collected(rows(select))) : read(select, (models) -> {
					}).flatMapIterable(Function.identity())));
	}

	/** Reads a select's models as their rows come, while nothing else is sent. */
	<T> Flux<T> stream(Select<T> select) {
		return this.template.work().stream(converted(select, rows(select)));
	}

	/** Whether rows are read one by one, each into a model of its own. */
	private static boolean isPlain(Select<?> select, ContextView context) {
		return select.loads().isEmpty() && select.lock() == null && UnitOfWork.models(context) == null;
	}

	/**
	 * Reads a select's models to the end, and then their relations.
	 * @param check looks at the models before anything else is read
	 */
	<T> Mono<List<T>> read(Select<T> select, Consumer<List<T>> check) {
		Mono<List<T>> read = Mono.deferContextual((context) -> isPlain(select, context)
				? rows(select).collectList().doOnNext(check).flatMap((models) -> converted(select, models))
				: load(select, check, ReadBy.of(context, select)));
		return (select.lock() == null) ? this.template.work().one(read) : this.template.work().write(read);
	}

	private <T> Mono<List<T>> load(Select<T> select, Consumer<List<T>> check, Object readBy) {
		return this.template.loader().run(readBy, (load) -> {
			ModelMapping<T> mapping = mapping(select.type());
			Mono<List<T>> read = converted(mapping, rows(select, mapping, load).doOnNext(check), load);
			return select.loads().isEmpty() ? read
					: read.flatMap((models) -> load(mapping, models, select.loads(), load));
		});
	}

	<T> Mono<List<T>> load(ModelMapping<?> mapping, List<T> models, LoadTree tree, RunningLoad load) {
		List<ModelBase<?>> bases = models.stream().<ModelBase<?>>map((model) -> (ModelBase<?>) model).toList();
		bases.forEach((model) -> load.putIfAbsent(mapping, model));
		return this.template.loader().load(mapping, bases, tree, load).thenReturn(models);
	}

	<T> Flux<T> rows(Select<T> select) {
		ModelMapping<T> mapping = mapping(select.type());
		return this.locks.locking(select, Flux.deferContextual((context) -> {
			BiFunction<Row, RowMetadata, T> reader = this.template.readers()
				.complete(mapping, 0, ReadBy.of(context, select));
			return this.template.runner()
				.rows(mapping, "read", select, this.template.renderers().selects().select(select, mapping, List.of()),
						reader);
		}));
	}

	/**
	 * Reads the models of a select; known ones stay as they are, unless it locks rows.
	 */
	private <T> Mono<List<T>> rows(Select<?> select, ModelMapping<T> mapping, RunningLoad load) {
		return (select.lock() == null) ? rows(select, mapping, load, null) : refreshed(select, mapping, false, load);
	}

	/** Reads the models of a select, bringing those that are known to their rows. */
	<T> Mono<List<T>> refreshed(Select<?> select, ModelMapping<T> mapping, boolean lastWins, RunningLoad load) {
		return RowRefresh.of(this.template, lastWins, select.lock() != null)
			.flatMap((refresh) -> this.locks.locking(select, rows(select, mapping, load, refresh).flux()).single());
	}

	private <T> Mono<List<T>> rows(Select<?> select, ModelMapping<T> mapping, RunningLoad load,
			@Nullable RowRefresh refresh) {
		JoinedTargets joined = this.template.loader().joined(mapping, select.loads(), load.readBy());
		BoundSql sql = this.template.renderers().selects().select(select, mapping, joined.paths());
		return this.template.loader().read(mapping, select, sql, joined, load, refresh);
	}

	/** Calls back for each model, where there is anything to call. */
	private <T> Flux<T> converted(Select<T> select, Flux<T> models) {
		return this.template.callsAfterConvert()
				? models.concatMap((model) -> this.template.afterConvert(model, mapping(select.type()))) : models;
	}

	/** Calls back for each model that was not known before. */
	private <T> Mono<List<T>> converted(ModelMapping<T> mapping, Mono<List<T>> read, RunningLoad load) {
		return !this.template.callsAfterConvert() ? read
				: read.flatMap((models) -> Flux.fromIterable(models)
					.concatMap((model) -> load.isUnseen((ModelBase<?>) model)
							? this.template.afterConvert(model, mapping)
								.doOnNext((converted) -> load.put(mapping, (ModelBase<?>) converted))
							: Mono.just(model))
					.collectList());
	}

	private <T> Mono<List<T>> converted(Select<T> select, List<T> models) {
		return this.template.callsAfterConvert() ? converted(select, Flux.fromIterable(models)).collectList()
				: Mono.just(models);
	}

	<T> Select<T> byId(Class<T> type, Object id) {
		return Select.from(type).where(idOf(type).eq(id));
	}

	<T> Attribute<T, Object> idOf(Class<T> type) {
		return new Attribute<>(type, mapping(type).id().path());
	}

	static ModelNotFoundException notFound(Class<?> type, Object id) {
		return new ModelNotFoundException(type, id,
				"There is no %s with id %s. Check the id, or call findById(id) if it may be missing."
					.formatted(type.getSimpleName(), id));
	}

	private <T> ModelMapping<T> mapping(Class<T> type) {
		return this.template.getModelMappings().get(type);
	}

}
