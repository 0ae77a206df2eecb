package io.modelbase.schema;

import java.util.Collection;
import java.util.List;

import io.modelbase.mapping.ModelConfigurationException;
import io.modelbase.mapping.ModelMapping;
import io.modelbase.mapping.ModelMappings;
import io.modelbase.sql.Dialect;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Result;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.r2dbc.convert.R2dbcConverter;
import org.springframework.data.r2dbc.dialect.DialectResolver;
import org.springframework.r2dbc.connection.init.DatabasePopulator;

/**
 * Creates the tables of models that don't exist yet: columns with their types, keys, not
 * null, unique, and lengths from {@code @Size}; foreign keys with what they do on delete
 * and their indexes; and the tables that link many to many. It changes no table that
 * exists: what belongs to a table comes with the table or not at all.
 *
 * @since 0.1.0
 */
public final class SchemaCreator implements DatabasePopulator {

	private final ExistingTables existing;

	private final List<CreateStatements.Statement> statements;

	/**
	 * Creates the creator.
	 * @param dialect the database
	 * @param mappings the models, with all that their foreign keys lead to
	 * @throws ModelConfigurationException if the models' relations can't be stored
	 */
	public SchemaCreator(Dialect dialect, Collection<? extends ModelMapping<?>> mappings) {
		this.existing = new ExistingTables(dialect);
		this.statements = new CreateStatements(dialect)
			.of(new ModelTables(new TableDefinitions(dialect), mappings).inOrder());
	}

	/**
	 * Creates the creator for the models among some types.
	 * @param connectionFactory leads to the database
	 * @param converter Spring Data's converter
	 * @param types models; other types are passed over
	 * @return the creator
	 * @throws ModelConfigurationException if the models' relations can't be stored
	 */
	public static SchemaCreator of(ConnectionFactory connectionFactory, R2dbcConverter converter,
			Collection<? extends Class<?>> types) {
		ModelMappings mappings = new ModelMappings(converter, DialectResolver.getDialect(connectionFactory));
		return new SchemaCreator(Dialect.of(connectionFactory),
				types.stream()
					.filter(ModelMappings::isModel)
					.<ModelMapping<?>>map((type) -> mappings.get(type))
					.toList());
	}

	/**
	 * Creates the tables that aren't there: asks the database for those that are, then
	 * sends the others' statements one by one.
	 * @param connection the connection
	 * @return completion
	 */
	@Override
	public Mono<Void> populate(Connection connection) {
		return this.existing.among(this.statements.stream().map(CreateStatements.Statement::table).toList(), connection)
			.flatMapMany((tables) -> Flux.fromIterable(this.statements)
				.filter((statement) -> !tables.contains(statement.table())))
			.concatMap((statement) -> Flux.from(connection.createStatement(statement.sql()).execute())
				.flatMap(Result::getRowsUpdated))
			.then();
	}

	/**
	 * Returns the statements that create all tables in an empty database: by table name,
	 * but a table that a foreign key leads to comes before the one that has the key.
	 * @return the statements, always the same for the same models
	 */
	public List<String> statements() {
		return this.statements.stream().map(CreateStatements.Statement::sql).toList();
	}

}
