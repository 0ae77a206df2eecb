package io.modelbase.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import io.r2dbc.pool.ConnectionPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.mapping.callback.EntityCallback;
import org.springframework.data.mapping.callback.ReactiveEntityCallbacks;
import org.springframework.data.r2dbc.convert.R2dbcCustomConversions;
import org.springframework.data.r2dbc.dialect.DialectResolver;
import org.springframework.data.r2dbc.dialect.R2dbcDialect;
import org.springframework.data.relational.core.mapping.DefaultNamingStrategy;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;

import io.modelbase.execution.FlushMode;
import io.modelbase.execution.LoadSettings;
import io.modelbase.execution.ModelEntityTemplate;
import io.modelbase.execution.ModelTemplate;
import io.modelbase.execution.ModelValidator;
import io.modelbase.execution.WriteSettings;
import io.modelbase.mapping.ModelConverter;
import io.modelbase.mapping.ModelMappingContext;
import io.modelbase.repository.ModelR2dbcRepositoryFactory;
import io.modelbase.schema.SchemaCreator;
import io.modelbase.session.ModelSessionFactory;
import io.modelbase.session.SessionHooks;
import io.modelbase.sql.Dialect;

/**
 * Everything of ours on a new, empty database: pool, record of statements, template,
 * repositories, transactions and a clock that stands still. Before each test it makes
 * them anew, with the tables of the models given; after each test it fails if a
 * connection was not given back. Register it as a field:
 *
 * <pre>{@code
 * &#64;RegisterExtension
 * final ModelFixture fixture = ModelFixture.on(database()).models(User.class).poolSize(1);
 * }</pre>
 */
public final class ModelFixture implements BeforeEachCallback, AfterEachCallback {

	/**
	 * How long a test waits for anything.
	 */
	public static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final TestDatabase database;

	private final List<Class<?>> models = new ArrayList<>();

	private final List<Object> converters = new ArrayList<>();

	private final List<EntityCallback<?>> callbacks = new ArrayList<>();

	private int poolSize = 4;

	private int batchSize = WriteSettings.DEFAULT_BATCH_SIZE;

	private int loadBatchSize = LoadSettings.DEFAULT_BATCH_SIZE;

	private ModelValidator validator = ModelValidator.NONE;

	private @Nullable Running running;

	private ModelFixture(TestDatabase database) {
		this.database = database;
	}

	/**
	 * Starts a fixture with a pool of four connections and no tables.
	 * @param database the database
	 * @return the fixture
	 */
	public static ModelFixture on(TestDatabase database) {
		return new ModelFixture(database);
	}

	/**
	 * Lets tables be created.
	 * @param models the models whose tables are created
	 * @return this fixture
	 */
	public ModelFixture models(Class<?>... models) {
		this.models.addAll(List.of(models));
		return this;
	}

	/**
	 * Registers custom conversions.
	 * @param converters Spring Data's reading and writing converters
	 * @return this fixture
	 */
	public ModelFixture converters(Object... converters) {
		this.converters.addAll(List.of(converters));
		return this;
	}

	/**
	 * Registers entity callbacks.
	 * @param callbacks Spring Data's callbacks
	 * @return this fixture
	 */
	public ModelFixture callbacks(EntityCallback<?>... callbacks) {
		this.callbacks.addAll(List.of(callbacks));
		return this;
	}

	/**
	 * Limits the number of connections.
	 * @param poolSize the greatest number of connections
	 * @return this fixture
	 */
	public ModelFixture poolSize(int poolSize) {
		this.poolSize = poolSize;
		return this;
	}

	/**
	 * Limits the number of rows that one statement writes.
	 * @param batchSize the greatest number of rows
	 * @return this fixture
	 */
	public ModelFixture batchSize(int batchSize) {
		this.batchSize = batchSize;
		return this;
	}

	/**
	 * Limits the number of models that one statement loads a relation for.
	 * @param loadBatchSize the greatest number of models
	 * @return this fixture
	 */
	public ModelFixture loadBatchSize(int loadBatchSize) {
		this.loadBatchSize = loadBatchSize;
		return this;
	}

	/**
	 * Lets models be checked before they are written.
	 * @param validator the validator
	 * @return this fixture
	 */
	public ModelFixture validator(ModelValidator validator) {
		this.validator = validator;
		return this;
	}

	/**
	 * Returns the database.
	 * @return the database that the test runs on
	 */
	public TestDatabase database() {
		return this.database;
	}

	/**
	 * Tells whether the test runs on a database, for what not all of them can do.
	 * @param databases the databases
	 * @return {@code true} if it runs on one of them
	 */
	public boolean runsOn(TestDatabase... databases) {
		return List.of(databases).contains(this.database);
	}

	/**
	 * Returns the URL of this test's own database.
	 * @return the R2DBC URL
	 */
	public String url() {
		return running().url;
	}

	/**
	 * Returns the record of what was sent.
	 * @return the connections that everything here uses
	 */
	public RecordingConnectionFactory connections() {
		return running().connections;
	}

	/**
	 * Returns the SQL that was sent since {@link #forget()}, in the order of sending.
	 * @return the statements
	 */
	public List<String> statements() {
		return connections().statements();
	}

	/**
	 * Returns the SQL that was sent since {@link #forget()} as all databases have it: in
	 * lower case, without quotes, and with {@code ?} for each parameter.
	 * @return the statements
	 */
	public List<String> plainStatements() {
		return statements().stream()
			.map((sql) -> sql.replaceAll("[`\"]", "").replaceAll("\\$\\d+", "?").toLowerCase(Locale.ROOT))
			.toList();
	}

	/**
	 * Forgets what was sent until now.
	 */
	public void forget() {
		connections().clear();
	}

	/**
	 * Returns Spring's client, for what a test does behind our back.
	 * @return the client
	 */
	public DatabaseClient client() {
		return running().client;
	}

	/**
	 * Returns Spring Data's template.
	 * @return the template that knows models
	 */
	public ModelEntityTemplate entityTemplate() {
		return running().template;
	}

	/**
	 * Returns our template.
	 * @return the template
	 */
	public ModelTemplate template() {
		return running().modelTemplate;
	}

	/**
	 * Makes a repository.
	 * @param type the repository's interface
	 * @param <R> the repository
	 * @return the repository
	 */
	public <R> R repository(Class<R> type) {
		return new ModelR2dbcRepositoryFactory(entityTemplate()).getRepository(type);
	}

	/**
	 * Returns the clock.
	 * @return the clock that fills timestamps
	 */
	public TestClock clock() {
		return running().clock;
	}

	/**
	 * Returns the operator that joins a transaction or opens one.
	 * @return the operator
	 */
	public TransactionalOperator transactions() {
		return running().transactions;
	}

	/**
	 * Returns an operator that opens transactions of its own.
	 * @param propagation how it behaves towards a transaction that is there, one of
	 * {@link TransactionDefinition}'s constants
	 * @return the operator
	 */
	public TransactionalOperator transactions(int propagation) {
		return transactions(new DefaultTransactionDefinition(propagation));
	}

	/**
	 * Returns an operator that opens transactions of a kind.
	 * @param definition how they behave, and how they are isolated
	 * @return the operator
	 */
	public TransactionalOperator transactions(TransactionDefinition definition) {
		return TransactionalOperator.create(running().transactionManager, definition);
	}

	/**
	 * Returns the factory of sessions that flush before queries.
	 * @return the factory, without hooks
	 */
	public ModelSessionFactory sessions() {
		return sessions(FlushMode.AUTO, SessionHooks.NONE);
	}

	/**
	 * Makes a factory of sessions.
	 * @param mode when sessions send what is pending
	 * @param hooks what is called before a flush and after a commit
	 * @return the factory
	 */
	public ModelSessionFactory sessions(FlushMode mode, SessionHooks hooks) {
		return new ModelSessionFactory(template(), running().transactionManager, mode, hooks);
	}

	/**
	 * Returns the name of a model's table.
	 * @param model the model
	 * @return the name as it stands in SQL
	 */
	public String table(Class<?> model) {
		return entityTemplate().getModelMappings().get(model).table();
	}

	/**
	 * Runs a statement on a connection of its own, unless a transaction is there.
	 * @param sql the statement, without parameters
	 * @return the number of rows written
	 */
	public Mono<Long> execute(String sql) {
		return Mono.defer(() -> client().sql(sql).fetch().rowsUpdated());
	}

	/**
	 * Waits for all that comes.
	 * @param publisher what to subscribe to
	 * @param <T> what comes
	 * @return all elements
	 */
	public <T> List<T> all(Publisher<T> publisher) {
		return Flux.from(publisher).collectList().blockOptional(TIMEOUT).orElseThrow();
	}

	/**
	 * Waits for one element.
	 * @param mono what to subscribe to
	 * @param <T> what comes
	 * @return the element
	 */
	public <T> T one(Mono<T> mono) {
		return mono.blockOptional(TIMEOUT)
			.orElseThrow(() -> new AssertionError("Nothing came, where one element was expected."));
	}

	/**
	 * Waits for the end, whatever comes before.
	 * @param publisher what to subscribe to
	 */
	public void run(Publisher<?> publisher) {
		Flux.from(publisher).then().block(TIMEOUT);
	}

	/**
	 * Waits for an error.
	 * @param publisher what to subscribe to
	 * @return the error
	 */
	public Throwable error(Publisher<?> publisher) {
		return Flux.from(publisher)
			.then(Mono.<Throwable>empty())
			.onErrorResume(Mono::just)
			.blockOptional(TIMEOUT)
			.orElseThrow(() -> new AssertionError("It succeeded, where an error was expected."));
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		this.running = new Running();
		this.running.createTables();
	}

	@Override
	public void afterEach(ExtensionContext context) {
		Running ended = running();
		this.running = null;
		try {
			ended.leakCheck.check(context.getDisplayName());
		}
		finally {
			ended.pool.dispose();
		}
	}

	private Running running() {
		if (this.running == null) {
			throw new IllegalStateException(
					"The fixture works while a test runs. Register it with @RegisterExtension.");
		}
		return this.running;
	}

	/** What is made for one test. */
	private final class Running {

		private final LeakCheck leakCheck = new LeakCheck();

		private final TestClock clock = new TestClock();

		private final String url;

		private final ConnectionPool pool;

		private final RecordingConnectionFactory connections;

		private final DatabaseClient client;

		private final R2dbcTransactionManager transactionManager;

		private final TransactionalOperator transactions;

		private final ModelEntityTemplate template;

		private final ModelTemplate modelTemplate;

		private Running() {
			ModelFixture fixture = ModelFixture.this;
			this.url = fixture.database.connectionUrl();
			this.pool = this.leakCheck
				.watch(ConnectionPools.ofSize(fixture.poolSize, fixture.database.create(this.url)));
			this.connections = new RecordingConnectionFactory(this.pool);
			R2dbcDialect dialect = DialectResolver.getDialect(this.connections);
			this.client = DatabaseClient.builder()
				.connectionFactory(this.connections)
				.bindMarkers(dialect.getBindMarkersFactory())
				.build();
			this.transactionManager = new R2dbcTransactionManager(this.connections);
			this.transactions = TransactionalOperator.create(this.transactionManager);
			R2dbcCustomConversions conversions = R2dbcCustomConversions.of(dialect, fixture.converters);
			ModelMappingContext context = new ModelMappingContext(DefaultNamingStrategy.INSTANCE);
			context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
			this.template = new ModelEntityTemplate(this.client, new ModelConverter(context, conversions),
					new WriteSettings(this.transactions, this.clock, fixture.batchSize, fixture.validator),
					new LoadSettings(fixture.loadBatchSize));
			if (!fixture.callbacks.isEmpty()) {
				this.template.setEntityCallbacks(
						ReactiveEntityCallbacks.create(fixture.callbacks.toArray(EntityCallback[]::new)));
			}
			this.modelTemplate = new ModelTemplate(this.template);
		}

		private void createTables() {
			Set<Class<?>> types = Set.copyOf(ModelFixture.this.models);
			SchemaCreator creator = new SchemaCreator(Dialect.of(this.connections),
					types.stream().map(this.template.getModelMappings()::get).collect(Collectors.toList()));
			run(this.client.inConnection(creator::populate));
			this.connections.clear();
		}

	}

}
