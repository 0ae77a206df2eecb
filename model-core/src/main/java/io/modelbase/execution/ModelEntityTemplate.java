package io.modelbase.execution;

import java.util.function.Function;

import io.modelbase.ModelBase;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelMappings;
import io.modelbase.row.RowReaders;
import io.modelbase.sql.Dialect;
import io.modelbase.sql.Renderers;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.Statement;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mapping.callback.EntityCallback;
import org.springframework.data.mapping.callback.ReactiveEntityCallbacks;
import org.springframework.data.r2dbc.convert.R2dbcConverter;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.data.r2dbc.core.ReactiveDeleteOperation.ReactiveDelete;
import org.springframework.data.r2dbc.core.ReactiveInsertOperation.ReactiveInsert;
import org.springframework.data.r2dbc.core.ReactiveSelectOperation.ReactiveSelect;
import org.springframework.data.r2dbc.core.ReactiveUpdateOperation.ReactiveUpdate;
import org.springframework.data.r2dbc.core.ReactiveUpsertOperation.ReactiveUpsert;
import org.springframework.data.r2dbc.dialect.DialectResolver;
import org.springframework.data.r2dbc.dialect.R2dbcDialect;
import org.springframework.data.r2dbc.mapping.OutboundRow;
import org.springframework.data.r2dbc.mapping.event.AfterConvertCallback;
import org.springframework.data.r2dbc.mapping.event.AfterSaveCallback;
import org.springframework.data.r2dbc.mapping.event.BeforeConvertCallback;
import org.springframework.data.r2dbc.mapping.event.BeforeSaveCallback;
import org.springframework.data.relational.core.conversion.AbstractRelationalConverter;
import org.springframework.data.relational.core.query.Query;
import org.springframework.data.relational.core.query.Update;
import org.springframework.data.relational.core.sql.SqlIdentifier;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.RowsFetchSpec;

/**
 * Spring Data's template, reading and writing models in our way and all other entities in
 * its own. Every entity read of repositories, derived queries and {@code @Query} methods
 * passes {@link #getRowsFetchSpec}, where models get a compiled reader.
 *
 * @since 0.1.0
 */
public class ModelEntityTemplate extends R2dbcEntityTemplate {

	private final R2dbcDialect springDataDialect;

	private final ModelMappings mappings;

	private final RowReaders readers;

	private final Renderers renderers;

	private final StatementRunner runner;

	private final CurrentWork work;

	private final ModelWriter writer;

	private final BulkStatements bulk;

	private final RelationLoader loader;

	private final FluentOperations fluent = new FluentOperations(this);

	private final Callbacks callbacks = new Callbacks();

	private Function<Statement, Statement> statementFilter = Function.identity();

	/**
	 * Creates the template.
	 * @param client Spring's client; it must use the bind markers of the database's
	 * dialect
	 * @param converter Spring Data's converter
	 * @param settings how writes are done
	 */
	public ModelEntityTemplate(DatabaseClient client, R2dbcConverter converter, WriteSettings settings) {
		this(client, converter, settings, LoadSettings.DEFAULT);
	}

	/**
	 * Creates the template.
	 * @param client Spring's client; it must use the bind markers of the database's
	 * dialect
	 * @param converter Spring Data's converter
	 * @param settings how writes are done
	 * @param loadSettings how relations are loaded
	 */
	public ModelEntityTemplate(DatabaseClient client, R2dbcConverter converter, WriteSettings settings,
			LoadSettings loadSettings) {
		this(client, converter, settings, loadSettings, Dialect.of(client.getConnectionFactory()),
				DialectResolver.getDialect(client.getConnectionFactory()));
	}

	private ModelEntityTemplate(DatabaseClient client, R2dbcConverter converter, WriteSettings settings,
			LoadSettings loadSettings, Dialect dialect, R2dbcDialect springDataDialect) {
		super((dialect == Dialect.POSTGRESQL) ? new BinaryResultClient(client) : client, springDataDialect, converter);
		this.springDataDialect = springDataDialect;
		this.mappings = new ModelMappings(converter, springDataDialect);
		this.readers = new RowReaders(converter);
		this.renderers = Renderers.of(dialect, springDataDialect);
		this.runner = new StatementRunner((sql) -> getDatabaseClient().sql(sql).filter(this.statementFilter));
		this.work = new CurrentWork(this);
		this.writer = new ModelWriter(this.mappings, dialect, this.renderers, this.readers, this.runner, this.callbacks,
				settings, this.work);
		this.bulk = new BulkStatements(this.mappings, this.renderers.bulks(), this.runner,
				new WritePlanner(settings.clock()));
		this.loader = new RelationLoader(this, Math.min(loadSettings.batchSize(), dialect.maxParameters() / 2));
	}

	/**
	 * Returns the mappings of all models.
	 * @return the mappings
	 */
	public ModelMappings getModelMappings() {
		return this.mappings;
	}

	/**
	 * Makes a unit of work. Not API: sessions are opened by {@code ModelSessionFactory}.
	 * @param mode when changes are sent
	 * @param listener is told what is written
	 * @return the unit of work, with nothing in it
	 */
	public UnitOfWork newUnitOfWork(FlushMode mode, FlushListener listener) {
		return new UnitOfWork(this, mode, listener);
	}

	/**
	 * Lets a query that nothing is known of take part in the session of its transaction,
	 * where there is one: what is pending is sent before, and the result is collected.
	 * @param query the query
	 * @param <T> what comes
	 * @return the query's result
	 */
	public <T> Flux<T> inSession(Publisher<T> query) {
		return this.work.all(afterFlush(query));
	}

	/**
	 * Lets a query that writes take part in the session of its transaction, as
	 * {@link #inSession} does; a session that has none open begins one.
	 * @param query the query
	 * @param <T> what comes
	 * @return the query's result
	 */
	public <T> Flux<T> writeInSession(Publisher<T> query) {
		return this.work.writeAll(afterFlush(query));
	}

	private static <T> Flux<T> afterFlush(Publisher<T> query) {
		return Flux.deferContextual((context) -> {
			UnitOfWork unit = UnitOfWork.in(context);
			return (unit != null) ? unit.flushing(() -> query) : query;
		});
	}

	CurrentWork work() {
		return this.work;
	}

	Renderers renderers() {
		return this.renderers;
	}

	RowReaders readers() {
		return this.readers;
	}

	StatementRunner runner() {
		return this.runner;
	}

	ModelWriter writer() {
		return this.writer;
	}

	BulkStatements bulk() {
		return this.bulk;
	}

	RelationLoader loader() {
		return this.loader;
	}

	boolean callsAfterConvert() {
		return this.callbacks.afterConvert;
	}

	<T> Mono<T> afterConvert(T model, ModelMapping<?> mapping) {
		return this.callbacks.afterConvert ? super.maybeCallAfterConvert(model, mapping.tableName()) : Mono.just(model);
	}

	@Override
	public void setStatementFilterFunction(Function<Statement, Statement> statementFilterFunction) {
		super.setStatementFilterFunction(statementFilterFunction);
		this.statementFilter = statementFilterFunction;
	}

	@Override
	public void setApplicationContext(ApplicationContext applicationContext) {
		super.setApplicationContext(applicationContext);
		this.callbacks.find(applicationContext);
	}

	@Override
	public void setEntityCallbacks(ReactiveEntityCallbacks entityCallbacks) {
		super.setEntityCallbacks(entityCallbacks);
		this.callbacks.assumeAll();
	}

	@Override
	public <T> RowsFetchSpec<T> getRowsFetchSpec(DatabaseClient.GenericExecuteSpec executeSpec, Class<?> entityType,
			Class<T> resultType) {
		if (!ModelMappings.isModel(resultType) || hasRowConverter(resultType)) {
			RowsFetchSpec<T> rows = super.getRowsFetchSpec(executeSpec, entityType, resultType);
			return ModelMappings.isModel(entityType) ? new SessionFetchSpec<>(rows, this) : rows;
		}
		ModelMapping<T> mapping = this.mappings.get(resultType);
		return new CollectedFetchSpec<>(executeSpec, (method) -> this.readers.any(mapping, method), this);
	}

	private boolean hasRowConverter(Class<?> type) {
		return getConverter() instanceof AbstractRelationalConverter converter
				&& converter.getConversions().hasCustomReadTarget(Row.class, type);
	}

	@Override
	public Mono<Long> count(Query query, Class<?> entityClass) throws DataAccessException {
		Mono<Long> count = super.count(query, entityClass);
		return ModelMappings.isModel(entityClass) ? inSession(count).single() : count;
	}

	@Override
	public Mono<Boolean> exists(Query query, Class<?> entityClass) throws DataAccessException {
		Mono<Boolean> exists = super.exists(query, entityClass);
		return ModelMappings.isModel(entityClass) ? inSession(exists).single() : exists;
	}

	@Override
	public Mono<Long> update(Query query, Update update, Class<?> entityClass) throws DataAccessException {
		Mono<Long> updated = super.update(query, update, entityClass);
		return ModelMappings.isModel(entityClass) ? writeInSession(updated).single() : updated;
	}

	@Override
	public Mono<Long> delete(Query query, Class<?> entityClass) throws DataAccessException {
		Mono<Long> deleted = super.delete(query, entityClass);
		return ModelMappings.isModel(entityClass) ? writeInSession(deleted).single() : deleted;
	}

	@Override
	public <T> Mono<T> insert(T entity) throws DataAccessException {
		return isModel(entity) ? this.writer.insert(entity) : super.insert(entity);
	}

	@Override
	public <T> Mono<T> update(T entity) throws DataAccessException {
		return isModel(entity) ? this.writer.update(entity) : super.update(entity);
	}

	@Override
	public <T> Mono<T> delete(T entity) throws DataAccessException {
		return isModel(entity) ? this.writer.delete(entity).thenReturn(entity) : super.delete(entity);
	}

	/**
	 * Inserts or updates by id, as Spring Data does, all columns at once. A model gets
	 * its timestamps, and then has a row whose every column is as the model has it.
	 */
	@Override
	public <T> Mono<T> upsert(T entity) throws DataAccessException {
		return isModel(entity)
				? writeInSession(this.writer.upsert(entity, (model) -> super.upsert(model))).singleOrEmpty()
				: super.upsert(entity);
	}

	@Override
	public <T> ReactiveSelect<T> select(Class<T> domainType) {
		ReactiveSelect<T> select = super.select(domainType);
		return ModelMappings.isModel(domainType) ? this.fluent.select(select) : select;
	}

	@Override
	public <T> ReactiveInsert<T> insert(Class<T> domainType) {
		ReactiveInsert<T> insert = super.insert(domainType);
		return ModelMappings.isModel(domainType) ? this.fluent.insert(insert) : insert;
	}

	@Override
	public <T> ReactiveUpsert<T> upsert(Class<T> domainType) {
		ReactiveUpsert<T> upsert = super.upsert(domainType);
		return ModelMappings.isModel(domainType) ? this.fluent.upsert(upsert) : upsert;
	}

	@Override
	public ReactiveUpdate update(Class<?> domainType) {
		ReactiveUpdate update = super.update(domainType);
		return ModelMappings.isModel(domainType) ? this.fluent.update(update) : update;
	}

	@Override
	public ReactiveDelete delete(Class<?> domainType) {
		ReactiveDelete delete = super.delete(domainType);
		return ModelMappings.isModel(domainType) ? this.fluent.delete(delete) : delete;
	}

	private static boolean isModel(Object entity) {
		return entity instanceof ModelBase<?>;
	}

	@Override
	protected <T> Mono<T> maybeCallAfterConvert(T object, SqlIdentifier table) {
		return !this.callbacks.afterConvert ? Mono.just(object) : Mono.deferContextual((context) -> {
			IdentityMap models = this.work.models(context);
			return (models != null && object instanceof ModelBase<?> model)
					? afterConvertOnce(object, model, table, models) : super.maybeCallAfterConvert(object, table);
		});
	}

	/** A session's model is converted when it is read, not each time it is found. */
	private <T> Mono<T> afterConvertOnce(T object, ModelBase<?> model, SqlIdentifier table, IdentityMap models) {
		return !models.isUnseen(model) ? Mono.just(object) : super.maybeCallAfterConvert(object, table)
			.doOnNext((converted) -> models.put(this.mappings.get(model.getClass()), (ModelBase<?>) converted));
	}

	/** Knows which kinds of callbacks there are, so that the others cost nothing. */
	private final class Callbacks implements EntityCallbackGate {

		private boolean beforeConvert;

		private boolean beforeSave;

		private boolean afterSave;

		private boolean afterConvert;

		void find(ApplicationContext context) {
			this.beforeConvert = has(context, BeforeConvertCallback.class);
			this.beforeSave = has(context, BeforeSaveCallback.class);
			this.afterSave = has(context, AfterSaveCallback.class);
			this.afterConvert = has(context, AfterConvertCallback.class);
		}

		private static boolean has(ApplicationContext context, Class<? extends EntityCallback> type) {
			return BeanFactoryUtils.beanNamesForTypeIncludingAncestors(context, type, true, false).length > 0;
		}

		void assumeAll() {
			this.beforeConvert = true;
			this.beforeSave = true;
			this.afterSave = true;
			this.afterConvert = true;
		}

		@Override
		public boolean mayQuery() {
			return this.beforeConvert || this.beforeSave || this.afterSave;
		}

		@Override
		public Mono<Object> beforeConvert(ModelMapping<?> mapping, Object model) {
			return this.beforeConvert ? maybeCallBeforeConvert(model, mapping.tableName()) : Mono.just(model);
		}

		@Override
		public Mono<PendingWrite> beforeSave(PendingWrite pending) {
			if (!this.beforeSave) {
				return Mono.just(pending);
			}
			OutboundRow row = pending.outboundRow();
			OutboundRow before = new OutboundRow();
			before.putAll(row);
			return maybeCallBeforeSave((Object) pending.model(), row, pending.mapping().tableName())
				.map((model) -> pending.calledBack((ModelBase<?>) model, before, row, this::toSql));
		}

		private String toSql(SqlIdentifier name) {
			return name.toSql(ModelEntityTemplate.this.springDataDialect.getIdentifierProcessing());
		}

		@Override
		public Mono<Object> afterSave(PendingWrite pending) {
			return this.afterSave
					? maybeCallAfterSave((Object) pending.model(), pending.outboundRow(), pending.mapping().tableName())
					: Mono.just(pending.model());
		}

	}

}
