package io.modelbase.autoconfigure;

import java.time.Clock;

import io.modelbase.Model;
import io.modelbase.execution.ModelEntityTemplate;
import io.modelbase.execution.ModelTemplate;
import io.modelbase.execution.WriteSettings;
import io.r2dbc.spi.ConnectionFactory;
import jakarta.validation.Validator;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.r2dbc.autoconfigure.DataR2dbcAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScanner;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.data.r2dbc.convert.R2dbcConverter;
import org.springframework.data.r2dbc.core.R2dbcEntityOperations;
import org.springframework.data.relational.RelationalManagedTypes;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/**
 * Auto-configuration of models: a template that reads and writes them. Everything else
 * stays as Spring Boot configures it, and entities that are no models are untouched. Each
 * bean backs off from the application's own.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = R2dbcAutoConfiguration.class, before = DataR2dbcAutoConfiguration.class)
@ConditionalOnClass(R2dbcEntityOperations.class)
@ConditionalOnSingleCandidate(DatabaseClient.class)
@EnableConfigurationProperties(ModelbaseProperties.class)
public final class ModelbaseAutoConfiguration {

	ModelbaseAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	static RelationalManagedTypes r2dbcManagedTypes(ApplicationContext applicationContext)
			throws ClassNotFoundException {
		return RelationalManagedTypes
			.fromIterable(new EntityScanner(applicationContext).scan(Table.class, Model.class));
	}

	@Bean
	static RepeatableManagedTypes modelRepeatableManagedTypes() {
		return new RepeatableManagedTypes();
	}

	@Bean
	@ConditionalOnMissingBean(R2dbcEntityOperations.class)
	@DependsOnDatabaseInitialization
	ModelEntityTemplate r2dbcEntityTemplate(DatabaseClient databaseClient, R2dbcConverter converter,
			RelationalManagedTypes managedTypes, ModelbaseProperties properties,
			ObjectProvider<R2dbcTransactionManager> transactionManagers, ObjectProvider<Clock> clock,
			ObjectProvider<Validator> validator) {
		managedTypes.forEach(MetamodelCheck::check);
		return new ModelEntityTemplate(databaseClient, converter,
				new WriteSettings(transactions(databaseClient.getConnectionFactory(), transactionManagers),
						clock.getIfUnique(Clock::systemUTC), properties.getWrite().getBatchSize(),
						new ModelValidation(validator)));
	}

	/**
	 * Of several transaction managers only the one of our connections will do. One made
	 * here joins the transactions of any other for the same connections.
	 */
	private static TransactionalOperator transactions(ConnectionFactory connectionFactory,
			ObjectProvider<R2dbcTransactionManager> transactionManagers) {
		return TransactionalOperator.create(transactionManagers.stream()
			.filter((manager) -> connectionFactory.equals(manager.getConnectionFactory()))
			.findFirst()
			.orElseGet(() -> new R2dbcTransactionManager(connectionFactory)));
	}

	@Bean
	@ConditionalOnBean(ModelEntityTemplate.class)
	@ConditionalOnMissingBean
	ModelTemplate modelTemplate(ModelEntityTemplate template) {
		return new ModelTemplate(template);
	}

}
