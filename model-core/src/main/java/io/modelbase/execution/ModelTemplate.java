package io.modelbase.execution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;

import io.modelbase.ConflictingChangeException;
import io.modelbase.ModelBase;
import io.modelbase.ModelNotFoundException;
import io.modelbase.UnknownPropertyException;
import io.modelbase.expression.Order;
import io.modelbase.load.LoadOptions;
import io.modelbase.load.LoadTree.Rows;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.metamodel.Attribute;
import io.modelbase.query.Delete;
import io.modelbase.query.Projection;
import io.modelbase.query.Select;
import io.modelbase.query.Update;
import io.modelbase.row.ResultReader;
import io.modelbase.sql.ProjectionSql;
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
 * <p>
 * A select that locks rows fails with {@link InvalidDataAccessApiUsageException} outside
 * a transaction, before anything is sent, and with
 * {@link org.springframework.dao.CannotAcquireLockException} if it doesn't get a lock. On
 * PostgreSQL a limited waiting time takes two statements more.
 *
 * @since 0.1.0
 */
public final class ModelTemplate {

	private final ModelEntityTemplate template;

	private final SelectReads reads;

	private final ModelRefresh refresh;

	/**
	 * Creates the template.
	 * @param template Spring Data's template for models
	 */
	public ModelTemplate(ModelEntityTemplate template) {
		this.template = template;
		this.reads = new SelectReads(template);
		this.refresh = new ModelRefresh(template, this.reads);
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
		return this.reads.all(select);
	}

	/**
	 * Loads relations of models in hand: what is missing, a partly loaded collection
	 * counting as missing. At most one statement for each relation, however many models
	 * there are, and more where their keys are too many for one. Options that demand a
	 * lock lock the models' rows before, by one statement more, and bring the models to
	 * them.
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
			return this.refresh.load(all, options).flatMapIterable(Function.identity());
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
	 * Reads a model's row again, and its loaded relations. Columns that weren't changed
	 * get what the row has now; a changed one stays if the row still has what was read. A
	 * collection that is loaded in part is left alone. What the model owns is brought to
	 * its rows likewise, as far as it is loaded. One statement, one for each relation,
	 * and another for each {@code @Owned} collection.
	 * @param model the model
	 * @param <T> the model
	 * @return the model; {@link ModelNotFoundException} if its row is gone, and
	 * {@link ConflictingChangeException} if a property was changed on both sides
	 */
	public <T extends ModelBase<?>> Mono<T> refresh(T model) {
		return this.refresh.refresh(model, false);
	}

	/**
	 * Locks a model's row until the transaction ends, and brings the model to it as
	 * {@link #refresh} does, relations apart that it doesn't own. One statement, and one
	 * for each {@code @Owned} collection that is loaded.
	 * @param model the model
	 * @param <T> the model
	 * @return the model; {@link ModelNotFoundException} if its row is gone
	 */
	public <T extends ModelBase<?>> Mono<T> lock(T model) {
		return this.refresh.lock(model, (row) -> row);
	}

	/**
	 * Locks a model's row, as {@link #lock(ModelBase)} does, and gives up after a time.
	 * @param model the model
	 * @param atMost how long to wait for the lock, as {@link Select#waitAtMost} takes it
	 * @param <T> the model
	 * @return the model; {@link org.springframework.dao.CannotAcquireLockException} if it
	 * wasn't to be had in that time
	 */
	public <T extends ModelBase<?>> Mono<T> lock(T model, Duration atMost) {
		return this.refresh.lock(model, (row) -> row.waitAtMost(atMost));
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
		return this.reads.read(two, (models) -> refuseSeveral(select, models))
			.flatMapIterable(Function.identity())
			.singleOrEmpty();
	}

	private static void refuseSeveral(Object statement, List<?> found) {
		if (found.size() > 1) {
			throw new IncorrectResultSizeDataAccessException(
					"findOne(%s) found more than one row. Narrow the condition, or use findFirst for the first of several."
						.formatted(statement),
					1, found.size());
		}
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
		return this.reads.read(first, (models) -> {
		}).flatMap((models) -> models.isEmpty() ? Mono.empty() : Mono.just(models.get(0)));
	}

	/**
	 * Finds the rows of a projection. One statement.
	 * @param projection the projection
	 * @param <R> what a row is made into
	 * @return what the rows are made into, in the projection's order;
	 * {@link InvalidDataAccessApiUsageException} if a group of rows is asked for a column
	 * that rows aren't grouped by, or if null is made of a row
	 */
	public <R> Flux<R> findAll(Projection<?, R> projection) {
		return SharedConnection.collected(rows(projection));
	}

	/**
	 * Finds the only row of a projection. One statement, limited to two rows.
	 * @param projection the projection
	 * @param <R> what a row is made into
	 * @return what it is made into; empty if there is none, and
	 * {@link IncorrectResultSizeDataAccessException} if there are two
	 */
	public <R> Mono<R> findOne(Projection<?, R> projection) {
		return rows((projection.select().limit() != null) ? projection : projection.limit(2)).collectList()
			.doOnNext((found) -> refuseSeveral(projection, found))
			.flatMapIterable(Function.identity())
			.singleOrEmpty();
	}

	/**
	 * Finds the first row of a projection. One statement, limited to one row.
	 * @param projection the projection; without an order, which is first is up to the
	 * database
	 * @param <R> what a row is made into
	 * @return what it is made into, or empty
	 */
	public <R> Mono<R> findFirst(Projection<?, R> projection) {
		Integer limit = projection.select().limit();
		return rows((limit != null && limit == 0) ? projection : projection.limit(1)).collectList()
			.flatMapIterable(Function.identity())
			.singleOrEmpty();
	}

	private <R> Flux<R> rows(Projection<?, R> projection) {
		ModelMapping<?> mapping = mapping(projection.select().type());
		return this.template.work().all(Flux.defer(() -> {
			ProjectionSql sql = this.template.renderers().selects().select(projection, mapping);
			return this.template.runner()
				.rows(mapping, "read", projection, sql.sql(), new ResultReader(sql.columns()).andThen(projection::map));
		}));
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
		return findFirst(this.reads.byId(type, id).load(options));
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
			return all.isEmpty() ? Flux.empty() : findAll(Select.from(type).where(this.reads.idOf(type).in(all)));
		});
	}

	/**
	 * Tells whether there is a model with an id. One statement.
	 * @param type the model's class
	 * @param id the id
	 * @return {@code true} if there is one
	 */
	public Mono<Boolean> existsById(Class<?> type, Object id) {
		return exists(this.reads.byId(type, id));
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
		return findById(type, id, options).switchIfEmpty(Mono.error(() -> SelectReads.notFound(type, id)));
	}

	/**
	 * Counts the models of a select, whatever its order, limit and offset. One statement.
	 * @param select the select
	 * @return the number
	 */
	public Mono<Long> count(Select<?> select) {
		ModelMapping<?> mapping = mapping(select.type());
		return this.template.work()
			.one(Mono.defer(() -> this.template.runner()
				.rows(mapping, "counted", select, this.template.renderers().selects().count(select, mapping),
						(row, metadata) -> ((Number) Objects.requireNonNull(row.get(0))).longValue())
				.single()));
	}

	/**
	 * Tells whether a select has any model, whatever its order, limit and offset. One
	 * statement.
	 * @param select the select
	 * @return {@code true} if there is one
	 */
	public Mono<Boolean> exists(Select<?> select) {
		ModelMapping<?> mapping = mapping(select.type());
		return this.template.work()
			.one(Mono.defer(() -> this.template.runner()
				.rows(mapping, "looked up", select, this.template.renderers().selects().exists(select, mapping),
						(row, metadata) -> true)
				.hasElements()));
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
		Select<T> sorted = select.unordered();
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
		return this.reads.stream(select);
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
	 * Shows the SQL that an update is sent as, without values. Sends nothing.
	 * @param update the update
	 * @return the SQL
	 * @throws InvalidDataAccessApiUsageException if {@link #execute(Update)} would refuse
	 * the update
	 */
	public String sql(Update<?> update) {
		return this.template.bulk().sql(update).toQuery();
	}

	/**
	 * Shows the SQL that a delete is sent as, without values. Sends nothing.
	 * @param delete the delete
	 * @return the SQL
	 * @throws InvalidDataAccessApiUsageException if {@link #execute(Delete)} would refuse
	 * the delete
	 */
	public String sql(Delete<?> delete) {
		return this.template.bulk().sql(delete).toQuery();
	}

	/**
	 * Sets columns of all rows that fulfil a condition. One statement, which reads no
	 * model; models in memory stay as they are.
	 * @param update the update
	 * @return the number of rows updated;
	 * {@link org.springframework.dao.DataIntegrityViolationException} if a constraint of
	 * the table forbids it
	 * @throws InvalidDataAccessApiUsageException if the update sets nothing, or a column
	 * that it can't, or has no condition and didn't say {@link Update#all()}
	 */
	public Mono<Long> execute(Update<?> update) {
		return this.template.work().write(this.template.bulk().execute(update));
	}

	/**
	 * Deletes all rows that fulfil a condition, whatever their versions. One statement,
	 * which reads no model; models in memory stay as they are.
	 * @param delete the delete
	 * @return the number of rows deleted, without those that foreign keys delete along;
	 * {@link org.springframework.dao.DataIntegrityViolationException} if a foreign key
	 * forbids it
	 * @throws InvalidDataAccessApiUsageException if the delete has no condition and
	 * didn't say {@link Delete#all()}
	 */
	public Mono<Long> execute(Delete<?> delete) {
		return this.template.work().write(this.template.bulk().execute(delete));
	}

	/**
	 * Shows the SQL that a projection is sent as, without values.
	 * @param projection the projection
	 * @return the SQL
	 * @throws InvalidDataAccessApiUsageException if a group of rows is asked for a column
	 * that rows aren't grouped by
	 */
	public String sql(Projection<?, ?> projection) {
		ModelMapping<?> mapping = mapping(projection.select().type());
		return this.template.renderers().selects().select(projection, mapping).sql().toQuery();
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
	 * Saves a model, and again after another write of its row got in the way: then it
	 * reads the row, keeps what was changed in the model, takes over the rest, and saves.
	 * So it does with the rows of {@code @Owned} elements that are loaded. One statement,
	 * and two more for each further run, or more by what the model owns.
	 * @param model the model
	 * @param retry how often
	 * @param <T> the model
	 * @return the model; {@link ConflictingChangeException} if both changed the same
	 * property, unless {@link Retry#lastWins()} was said, and
	 * {@link InvalidDataAccessApiUsageException} within a transaction
	 */
	public <T> Mono<T> save(T model, Retry retry) {
		return retry.run("save(model, retry(…))", () -> save(model), Mono.defer(() -> {
			ModelBase<?> base = (ModelBase<?>) model;
			return base.isNew() ? Mono.empty() : this.refresh.rebase(base, retry.isLastWins());
		}));
	}

	/**
	 * Reads a model, changes it and saves it, in one transaction. A model without a
	 * version is locked while it is read, so that no write in between is lost. Two
	 * statements, and more for the relations.
	 * @param type the model's class
	 * @param id the id
	 * @param needs the relations that the change reads
	 * @param change changes the model; it isn't waited for anything that it subscribes to
	 * @param <T> the model
	 * @return the model as saved; {@link ModelNotFoundException} if there is none
	 */
	public <T> Mono<T> modify(Class<T> type, Object id, LoadOptions<? super T> needs, Consumer<? super T> change) {
		return this.template.writer().inTransaction((cancelled) -> {
			Select<T> select = this.reads.byId(type, id).load(needs);
			return findFirst((mapping(type).version() == null) ? select.forUpdate() : select)
				.switchIfEmpty(Mono.error(() -> SelectReads.notFound(type, id)))
				.doOnNext(change)
				.flatMap((model) -> cancelled.getAsBoolean() ? Mono.error(new CancellationException()) : save(model));
		});
	}

	/**
	 * Reads a model, changes it and saves it, and again on fresh state after others got
	 * in the way.
	 * @param type the model's class
	 * @param id the id
	 * @param needs the relations that the change reads
	 * @param retry how often
	 * @param change changes the model; it may run several times, each time on another
	 * object
	 * @param <T> the model
	 * @return the model as saved; {@link ModelNotFoundException} if there is none, and
	 * {@link InvalidDataAccessApiUsageException} within a transaction
	 */
	public <T> Mono<T> modify(Class<T> type, Object id, LoadOptions<? super T> needs, Retry retry,
			Consumer<? super T> change) {
		return retry.run("modify(id, retry(…), …)", () -> modify(type, id, needs, change));
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
		return Mono.defer(() -> {
			List<?> all = list(ids);
			return all.isEmpty() ? Mono.just(0L) : execute(deleteByIds(type, all))
				.delayUntil((deleted) -> this.template.work().forget(mapping(type), all));
		});
	}

	private <T> Delete<T> deleteByIds(Class<T> type, List<?> ids) {
		return Delete.from(type).where(this.reads.idOf(type).in(ids));
	}

	/**
	 * Deletes the rows of a select's models, whatever their versions. One statement; for
	 * a select with a limit or an offset one that finds them, and one for each 500 of
	 * them, in one transaction.
	 * @param select the select
	 * @param <T> the model
	 * @return the number of rows deleted
	 * @throws InvalidDataAccessApiUsageException if the select has neither a condition, a
	 * limit nor an offset
	 */
	public <T> Mono<Long> deleteAll(Select<T> select) {
		if (select.limit() == null && select.offset() == 0 && select.lock() == null) {
			return execute(Delete.from(select.type()).where(select.condition()));
		}
		ModelMapping<T> mapping = mapping(select.type());
		return this.template.writer()
			.inTransaction((cancelled) -> this.reads.rows(select)
				.mapNotNull(mapping.id()::get)
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
		return execute(Delete.from(type).all());
	}

	private <T> ModelMapping<T> mapping(Class<T> type) {
		return this.template.getModelMappings().get(type);
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
