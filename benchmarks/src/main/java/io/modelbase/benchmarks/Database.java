package io.modelbase.benchmarks;

import java.util.List;

import io.modelbase.execution.FlushMode;
import io.modelbase.execution.ModelEntityTemplate;
import io.modelbase.execution.ModelTemplate;
import io.modelbase.execution.WriteSettings;
import io.modelbase.mapping.ModelConverter;
import io.modelbase.mapping.ModelMappingContext;
import io.modelbase.repository.ModelR2dbcRepositoryFactory;
import io.modelbase.session.ModelSessionFactory;
import io.modelbase.session.SessionHooks;
import io.modelbase.testing.ConnectionPools;
import io.modelbase.testing.TestDatabase;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.ConnectionFactory;

import org.springframework.data.r2dbc.convert.R2dbcCustomConversions;
import org.springframework.data.r2dbc.core.DefaultReactiveDataAccessStrategy;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.data.r2dbc.dialect.PostgresDialect;
import org.springframework.data.relational.core.mapping.DefaultNamingStrategy;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** A PostgreSQL database with a pool of one connection, and the ways to use it. */
final class Database implements AutoCloseable {

	private final String url;

	private final ConnectionPool pool;

	private Database(String url) {
		this.url = url;
		this.pool = ConnectionPools.ofSize(1, TestDatabase.POSTGRES.create(url));
	}

	/** Makes a database without tables. */
	static Database create() {
		return new Database(TestDatabase.POSTGRES.connectionUrl());
	}

	/** Its R2DBC URL, for who has a pool of their own. */
	String url() {
		return this.url;
	}

	ConnectionFactory connections() {
		return this.pool;
	}

	void execute(String sql) {
		client(this.pool).sql(sql).then().block();
	}

	R2dbcEntityTemplate template() {
		return new R2dbcEntityTemplate(client(this.pool), PostgresDialect.INSTANCE,
				DefaultReactiveDataAccessStrategy.createConverter(PostgresDialect.INSTANCE, List.of()));
	}

	<R> R repository(Class<R> type) {
		return repository(type, this.pool);
	}

	/** A repository that takes its connections from what stands before the pool. */
	<R> R repository(Class<R> type, ConnectionFactory connections) {
		return new ModelR2dbcRepositoryFactory(models(connections)).getRepository(type);
	}

	private static ModelEntityTemplate models(ConnectionFactory connections) {
		return new ModelEntityTemplate(client(connections), converter(),
				WriteSettings.of(TransactionalOperator.create(new R2dbcTransactionManager(connections))));
	}

	/** Sessions that take their connections from what stands before the pool. */
	static ModelSessionFactory sessions(ConnectionFactory connections) {
		return new ModelSessionFactory(new ModelTemplate(models(connections)), new R2dbcTransactionManager(connections),
				FlushMode.AUTO, SessionHooks.NONE);
	}

	TransactionalOperator transactions() {
		return TransactionalOperator.create(new R2dbcTransactionManager(this.pool));
	}

	/** As the starter sets it up. */
	private static ModelConverter converter() {
		R2dbcCustomConversions conversions = R2dbcCustomConversions.of(PostgresDialect.INSTANCE);
		ModelMappingContext context = new ModelMappingContext(DefaultNamingStrategy.INSTANCE);
		context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
		return new ModelConverter(context, conversions);
	}

	private static DatabaseClient client(ConnectionFactory connections) {
		return DatabaseClient.builder()
			.connectionFactory(connections)
			.bindMarkers(PostgresDialect.INSTANCE.getBindMarkersFactory())
			.build();
	}

	@Override
	public void close() {
		this.pool.dispose();
	}

}
