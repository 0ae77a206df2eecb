package io.modelbase.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

import io.modelbase.ModelBase;
import io.modelbase.ModelNotFoundException;
import io.modelbase.UnknownPropertyException;
import io.modelbase.expression.Order;
import io.modelbase.load.LoadOptions;
import io.modelbase.load.LoadTree;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.metamodel.Attribute;
import io.modelbase.query.Select;
import io.modelbase.sql.BoundSql;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.support.ReactivePageableExecutionUtils;

/**
 * Runs typed statements and writes models without a repository. Every method sends its
 * SQL when subscribed to. Reads open no transaction and use one connection at a time; the
 * writes of one call are one transaction, joining the one that is there.
 * <p>
 * Rows are streamed, except within a transaction: there a result is collected before its
 * first element goes out, so that {@code findAll(…).concatMap(template::save)} can't wait
 * for itself on the transaction's one connection. Outside a transaction an open stream
 * holds a connection, and each write takes another: where the pool may not have one, call
 * {@code collectList()} first, or open a transaction.
 *
 * @since 0.1.0
 */
public final class ModelTemplate {

	private final ModelEntityTemplate template;

	/**
	 * Creates the template.
	 * @param template Spring Data's template for models
	 */
	public ModelTemplate(ModelEntityTemplate template) {
		this.template = template;
	}

	/**
	 * Returns Spring Data's template for models.
	 * @return the template
	 */
	public ModelEntityTemplate getEntityTemplate() {
		return this.template;
	}

	/**
	 * Finds the models of a select. One statement, and more for the relations it loads.
	 * @param select the select
	 * @param <T> the model
	 * @return the models, in the select's order
	 */
	public <T> Flux<T> findAll(Select<T> select) {
		return select.loads().isEmpty() ? converted(select, SharedConnection.collected(rows(select)))
				: read(select, (models) -> {
				}).flatMapIterable(Function.identity());
	}

	/**
	 * Reads a select's models to the end, and then their relations.
	 * @param check looks at the models before anything else is read
	 */
	private <T> Mono<List<T>> read(Select<T> select, Consumer<List<T>> check) {
		if (select.loads().isEmpty()) {
			return rows(select).collectList().doOnNext(check).flatMap((models) -> converted(select, models));
		}
		return Mono.deferContextual((context) -> this.template.loader().run(ReadBy.of(context, select), (load) -> {
			ModelMapping<T> mapping = mapping(select.type());
			JoinedTargets joined = this.template.loader().joined(mapping, select.loads(), load.readBy());
			BoundSql sql = this.template.renderers().selects().select(select, mapping, joined.paths());
			return this.template.loader()
				.read(mapping, sql, joined, load)
				.doOnNext(check)
				.flatMap((models) -> converted(select, models))
				.flatMap((models) -> load(mapping, models, select.loads(), load));
		}));
	}

	private <T> Mono<List<T>> load(ModelMapping<?> mapping, List<T> models, LoadTree tree, RunningLoad load) {
		List<ModelBase<?>> bases = models.stream().<ModelBase<?>>map((model) -> (ModelBase<?>) model).toList();
		bases.forEach((model) -> load.put(mapping, model));
		return this.template.loader().load(mapping, bases, tree, load).thenReturn(models);
	}

	/**
	 * Loads relations of models in hand: what is missing, a partly loaded collection
	 * counting as missing. At most one statement for each relation, however many models
	 * there are, and more where their keys are too many for one.
	 * @param models the models
	 * @param options the relations
	 * @param <T> the model
	 * @return the models, in the order given, once all is loaded
	 */
	public <T> Flux<T> load(Iterable<T> models, LoadOptions<? super T> options) {
		return Flux.defer(() -> {
			List<T> all = list(models);
			if (all.isEmpty()) {
				return Flux.empty();
			}
			return Mono
				.deferContextual((context) -> this.template.loader()
					.run(ReadBy.of(context, options),
							(load) -> load(mapping(all.get(0).getClass()), all, options.tree(), load)))
				.flatMapIterable(Function.identity());
		});
	}

	/**
	 * Loads relations of a model in hand: what is missing. At most one statement for each
	 * relation.
	 * @param model the model
	 * @param options the relations
	 * @param <T> the model
	 * @return the model, once all is loaded
	 */
	public <T> Mono<T> load(T model, LoadOptions<? super T> options) {
		return Mono.defer(() -> load(List.of(notNull(model)), options).single());
	}

	/**
	 * Finds the only model of a select. One statement, limited to two rows.
	 * @param select the select
	 * @param <T> the model
	 * @return the model; empty if there is none, and
	 * {@link IncorrectResultSizeDataAccessException} if there are two
	 */
	public <T> Mono<T> findOne(Select<T> select) {
		Select<T> two = (select.limit() != null) ? select : select.limit(2);
		return read(two, (models) -> {
			if (models.size() > 1) {
				throw new IncorrectResultSizeDataAccessException(
						"findOne(%s) found more than one row. Narrow the condition, or use findFirst for the first of several."
							.formatted(select),
						1, models.size());
			}
		}).flatMapIterable(Function.identity()).singleOrEmpty();
	}

	/**
	 * Finds the first model of a select. One statement, limited to one row.
	 * @param select the select; without an order, which is first is up to the database
	 * @param <T> the model
	 * @return the model, or empty
	 */
	public <T> Mono<T> findFirst(Select<T> select) {
		Integer limit = select.limit();
		Select<T> first = (limit != null && limit == 0) ? select : select.limit(1);
		return read(first, (models) -> {
		}).flatMap((models) -> models.isEmpty() ? Mono.empty() : Mono.just(models.get(0)));
	}

	/**
	 * Finds a model by its id. One statement.
	 * @param type the model's class
	 * @param id the id
	 * @param <T> the model
	 * @return the model, or empty
	 */
	public <T> Mono<T> findById(Class<T> type, Object id) {
		return findById(type, id, LoadOptions.none());
	}

	/**
	 * Finds a model by its id, with relations. One statement, and more for the relations.
	 * @param type the model's class
	 * @param id the id
	 * @param options the relations
	 * @param <T> the model
	 * @return the model, or empty
	 */
	public <T> Mono<T> findById(Class<T> type, Object id, LoadOptions<? super T> options) {
		return findFirst(byId(type, id).load(options));
	}

	/**
	 * Finds the models with some ids. One statement.
	 * @param type the model's class
	 * @param ids the ids
	 * @param <T> the model
	 * @return the models that exist, in no particular order
	 */
	public <T> Flux<T> findAllById(Class<T> type, Iterable<?> ids) {
		return Flux.defer(() -> {
			List<?> all = list(ids);
			return all.isEmpty() ? Flux.empty() : findAll(Select.from(type).where(idOf(type).in(all)));
		});
	}

	/**
	 * Tells whether there is a model with an id. One statement.
	 * @param type the model's class
	 * @param id the id
	 * @return {@code true} if there is one
	 */
	public Mono<Boolean> existsById(Class<?> type, Object id) {
		return exists(byId(type, id));
	}

	private <T> Select<T> byId(Class<T> type, Object id) {
		return Select.from(type).where(idOf(type).eq(id));
	}

	/**
	 * Gets a model by its id. One statement.
	 * @param type the model's class
	 * @param id the id
	 * @param <T> the model
	 * @return the model, or {@link ModelNotFoundException} if there is none
	 */
	public <T> Mono<T> get(Class<T> type, Object id) {
		return get(type, id, LoadOptions.none());
	}

	/**
	 * Gets a model by its id, with relations. One statement, and more for the relations.
	 * @param type the model's class
	 * @param id the id
	 * @param options the relations
	 * @param <T> the model
	 * @return the model, or {@link ModelNotFoundException} if there is none
	 */
	public <T> Mono<T> get(Class<T> type, Object id, LoadOptions<? super T> options) {
		return findById(type, id, options).switchIfEmpty(Mono.error(() -> new ModelNotFoundException(type, id,
				"There is no %s with id %s. Check the id, or call findById(id) if it may be missing."
					.formatted(type.getSimpleName(), id))));
	}

	/**
	 * Counts the models of a select, whatever its order, limit and offset. One statement.
	 * @param select the select
	 * @return the number
	 */
	public Mono<Long> count(Select<?> select) {
		ModelMapping<?> mapping = mapping(select.type());
		return Mono.defer(() -> this.template.runner()
			.rows(mapping, "counted", this.template.renderers().selects().count(select, mapping),
					(row, metadata) -> ((Number) Objects.requireNonNull(row.get(0))).longValue())
			.single());
	}

	/**
	 * Tells whether a select has any model, whatever its order, limit and offset. One
	 * statement.
	 * @param select the select
	 * @return {@code true} if there is one
	 */
	public Mono<Boolean> exists(Select<?> select) {
		ModelMapping<?> mapping = mapping(select.type());
		return Mono.defer(() -> this.template.runner()
			.rows(mapping, "looked up", this.template.renderers().selects().exists(select, mapping),
					(row, metadata) -> true)
			.hasElements());
	}

	/**
	 * Finds one page of a select's models. One statement, and a second one that counts
	 * unless the page itself tells the total.
	 * @param select the select, without a limit or offset of its own
	 * @param pageable the page; its sort comes before the select's order
	 * @param <T> the model
	 * @return the page; {@link UnknownPropertyException} if the sort names a property
	 * that the model doesn't store
	 * @throws InvalidDataAccessApiUsageException if the select has a limit or an offset
	 */
	public <T> Mono<Page<T>> findPage(Select<T> select, Pageable pageable) {
		if (select.limit() != null || select.offset() > 0) {
			throw new InvalidDataAccessApiUsageException(
					"findPage(%s): the page decides limit and offset. Leave them out of the select, or use findAll."
						.formatted(select));
		}
		return Mono.defer(() -> {
			Select<T> page = sorted(select, pageable.getSort());
			if (pageable.isPaged()) {
				page = page.limit(pageable.getPageSize()).offset(pageable.getOffset());
			}
			return findAll(page).collectList()
				.flatMap((content) -> ReactivePageableExecutionUtils.getPage(content, pageable, count(select)));
		});
	}

	private <T> Select<T> sorted(Select<T> select, Sort sort) {
		if (sort.isUnsorted()) {
			return select;
		}
		Select<T> sorted = Select.from(select.type()).where(select.condition()).load(select::loads);
		for (Sort.Order order : sort) {
			String path = mapping(select.type()).sortable(order.getProperty());
			sorted = sorted.orderBy(new Order<>(new Attribute<>(select.type(), path), order.getDirection(),
					order.getNullHandling(), order.isIgnoreCase()));
		}
		for (Order<? super T> order : select.orders()) {
			sorted = sorted.orderBy(order);
		}
		return sorted;
	}

	/**
	 * Finds all models of a type in an order. One statement.
	 * @param type the model's class
	 * @param sort the order, by property paths
	 * @param <T> the model
	 * @return the models; {@link UnknownPropertyException} if the sort names a property
	 * that the model doesn't store
	 */
	public <T> Flux<T> findAll(Class<T> type, Sort sort) {
		return Flux.defer(() -> findAll(sorted(Select.from(type), sort)));
	}

	/**
	 * Streams the models of a select as their rows come, within a transaction too. There,
	 * no other statement may be sent before the stream ends. One statement.
	 * @param select the select
	 * @param <T> the model
	 * @return the models
	 * @throws InvalidDataAccessApiUsageException if the select loads relations
	 */
	public <T> Flux<T> stream(Select<T> select) {
		if (!select.loads().isEmpty()) {
			throw new InvalidDataAccessApiUsageException(
					"stream(%s): relations are loaded when all rows are read, so a stream can't load any. Use findAll, or leave out load(…)."
						.formatted(select));
		}
		return converted(select, rows(select));
	}

	private <T> Flux<T> rows(Select<T> select) {
		ModelMapping<T> mapping = mapping(select.type());
		return Flux.deferContextual((context) -> {
			BiFunction<Row, RowMetadata, T> reader = this.template.readers()
				.complete(mapping, 0, ReadBy.of(context, select));
			return this.template.runner()
				.rows(mapping, "read", this.template.renderers().selects().select(select, mapping, List.of()), reader);
		});
	}

	/** Calls back for each model, where there is anything to call. */
	private <T> Flux<T> converted(Select<T> select, Flux<T> models) {
		return this.template.callsAfterConvert()
				? models.concatMap((model) -> this.template.afterConvert(model, mapping(select.type()))) : models;
	}

	private <T> Mono<List<T>> converted(Select<T> select, List<T> models) {
		return this.template.callsAfterConvert() ? converted(select, Flux.fromIterable(models)).collectList()
				: Mono.just(models);
	}

	/**
	 * Shows the SQL that a select is sent as, without values.
	 * @param select the select
	 * @return the SQL
	 */
	public String sql(Select<?> select) {
		ModelMapping<?> mapping = mapping(select.type());
		JoinedTargets joined = this.template.loader().joined(mapping, select.loads(), select);
		return this.template.renderers().selects().select(select, mapping, joined.paths()).toQuery();
	}

	/**
	 * Saves a model: inserts it if it has no row, else updates the columns that changed,
	 * or sends nothing if none did. One statement; a second one where the database can't
	 * give back in the same round trip what it filled in.
	 * @param model the model
	 * @param <T> the model
	 * @return the model, with what the database filled in
	 */
	public <T> Mono<T> save(T model) {
		return this.template.writer().save(notNull(model));
	}

	/**
	 * Saves models in as few statements as their columns allow, in one transaction.
	 * @param models the models
	 * @param <T> the model
	 * @return the models in the order given, once all are written
	 */
	public <T> Flux<T> saveAll(Iterable<T> models) {
		return Flux.defer(() -> this.template.writer().saveAll(list(models)).flatMapIterable(Function.identity()));
	}

	/**
	 * Saves the models that a publisher gives, in one transaction, once it has given all.
	 * @param models the models
	 * @param <T> the model
	 * @return the models in the order given, once all are written
	 */
	public <T> Flux<T> saveAll(Publisher<T> models) {
		return this.template.writer().saveAll(models).flatMapIterable(Function.identity());
	}

	/**
	 * Inserts a model, whatever its id. One statement, or two as {@link #save}.
	 * @param model the model
	 * @param <T> the model
	 * @return the model, with what the database filled in
	 */
	public <T> Mono<T> insert(T model) {
		return this.template.writer().insert(notNull(model));
	}

	/**
	 * Inserts models in as few statements as their columns allow, in one transaction.
	 * @param models the models
	 * @param <T> the model
	 * @return the models in the order given, once all are written
	 */
	public <T> Flux<T> insertAll(Iterable<T> models) {
		return Flux.defer(() -> this.template.writer().insertAll(list(models)).flatMapIterable(Function.identity()));
	}

	/**
	 * Updates a model: the columns that changed, or, if it was never read, all but
	 * insert-only ones. One statement, or two as {@link #save}; none if nothing changed.
	 * @param model the model, with its id
	 * @param <T> the model
	 * @return the model
	 */
	public <T> Mono<T> update(T model) {
		return this.template.writer().update(notNull(model));
	}

	/**
	 * Updates models in as few statements as their columns allow, in one transaction.
	 * @param models the models, with their ids
	 * @param <T> the model
	 * @return the models in the order given, once all are written
	 */
	public <T> Flux<T> updateAll(Iterable<T> models) {
		return Flux.defer(() -> this.template.writer().updateAll(list(models)).flatMapIterable(Function.identity()));
	}

	/**
	 * Deletes a model's row, by id and version. One statement. The model is new then.
	 * @param model the model
	 * @return completion
	 */
	public Mono<Void> delete(Object model) {
		return this.template.writer().delete(notNull(model));
	}

	/**
	 * Deletes models' rows, by id and version, in as few statements as possible and one
	 * transaction.
	 * @param models the models
	 * @return completion
	 */
	public Mono<Void> deleteAll(Iterable<?> models) {
		return Mono.defer(() -> this.template.writer().deleteAll(list(models)));
	}

	/**
	 * Deletes the rows with some ids, whatever their versions. One statement.
	 * @param type the model's class
	 * @param ids the ids
	 * @return the number of rows deleted
	 */
	public Mono<Long> deleteAllById(Class<?> type, Iterable<?> ids) {
		ModelMapping<?> mapping = mapping(type);
		return Mono.defer(() -> {
			List<?> all = list(ids);
			return all.isEmpty() ? Mono.just(0L)
					: deleted(mapping, this.template.renderers().writes().deleteByIds(mapping, all));
		});
	}

	/**
	 * Deletes the rows of a select's models, whatever their versions, in one transaction.
	 * One statement that finds them, and one for each 500 of them.
	 * @param select the select
	 * @return the number of rows deleted
	 */
	public Mono<Long> deleteAll(Select<?> select) {
		ModelMapping<?> mapping = mapping(select.type());
		return this.template.writer()
			.inTransaction((cancelled) -> rows(select).mapNotNull(mapping.id()::get)
				.collectList()
				.flatMapIterable(Function.identity())
				.buffer(WriteSettings.DEFAULT_BATCH_SIZE)
				.concatMap((ids) -> cancelled.getAsBoolean() ? Mono.error(new CancellationException())
						: deleteAllById(select.type(), ids))
				.reduce(0L, Long::sum));
	}

	/**
	 * Deletes all rows of a model's table. One statement.
	 * @param type the model's class
	 * @return the number of rows deleted
	 */
	public Mono<Long> deleteAll(Class<?> type) {
		ModelMapping<?> mapping = mapping(type);
		return Mono.defer(() -> deleted(mapping, this.template.renderers().writes().deleteAll(mapping)));
	}

	private Mono<Long> deleted(ModelMapping<?> mapping, BoundSql sql) {
		return this.template.runner().updated(mapping, "deleted", sql);
	}

	private <T> ModelMapping<T> mapping(Class<T> type) {
		return this.template.getModelMappings().get(type);
	}

	private <T> Attribute<T, Object> idOf(Class<T> type) {
		return new Attribute<>(type, mapping(type).id().path());
	}

	private static <T> List<T> list(Iterable<T> elements) {
		List<T> list = new ArrayList<>();
		elements.forEach((element) -> list.add(notNull(element)));
		return list;
	}

	private static <T> T notNull(@Nullable T model) {
		if (model == null) {
			throw new InvalidDataAccessApiUsageException(
					"Null was given where a model or an id is expected. Check where it comes from, or leave it out.");
		}
		return model;
	}

}
