package io.modelbase.autoconfigure;

import java.time.Clock;

import io.modelbase.Model;
import io.modelbase.execution.LoadSettings;
import io.modelbase.execution.ModelEntityTemplate;
import io.modelbase.execution.ModelTemplate;
import io.modelbase.execution.WriteSettings;
import io.modelbase.mapping.ModelConverter;
import io.modelbase.mapping.ModelMappingContext;
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
import org.springframework.data.r2dbc.convert.MappingR2dbcConverter;
import org.springframework.data.r2dbc.convert.R2dbcConverter;
import org.springframework.data.r2dbc.convert.R2dbcCustomConversions;
import org.springframework.data.r2dbc.core.R2dbcEntityOperations;
import org.springframework.data.r2dbc.mapping.R2dbcMappingContext;
import org.springframework.data.relational.RelationalManagedTypes;
import org.springframework.data.relational.core.mapping.DefaultNamingStrategy;
import org.springframework.data.relational.core.mapping.NamingStrategy;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/**
 * Auto-configuration of models: a mapping context and a converter that know relations,
 * and a template that reads and writes models. Everything else stays as Spring Boot
 * configures it, and entities that are no models are untouched. Each bean backs off from
 * the application's own.
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
	@ConditionalOnMissingBean(R2dbcMappingContext.class)
	ModelMappingContext r2dbcMappingContext(ObjectProvider<NamingStrategy> namingStrategy,
			R2dbcCustomConversions conversions, RelationalManagedTypes managedTypes) {
		ModelMappingContext context = new ModelMappingContext(
				namingStrategy.getIfAvailable(() -> DefaultNamingStrategy.INSTANCE));
		context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
		context.setManagedTypes(managedTypes);
		return context;
	}

	/** To an application's own stock context Spring Boot adds its stock converter. */
	@Bean
	@ConditionalOnBean(ModelMappingContext.class)
	@ConditionalOnMissingBean(MappingR2dbcConverter.class)
	ModelConverter r2dbcConverter(ModelMappingContext mappingContext, R2dbcCustomConversions conversions) {
		return new ModelConverter(mappingContext, conversions);
	}

	@Bean
	@ConditionalOnMissingBean(R2dbcEntityOperations.class)
	@DependsOnDatabaseInitialization
	ModelEntityTemplate r2dbcEntityTemplate(DatabaseClient databaseClient, R2dbcConverter converter,
			RelationalManagedTypes managedTypes, ModelbaseProperties properties,
			ObjectProvider<R2dbcTransactionManager> transactionManagers, ObjectProvider<Clock> clock,
			ObjectProvider<Validator> validator) {
		managedTypes.forEach(MetamodelCheck::check);
		ModelEntityTemplate template = new ModelEntityTemplate(databaseClient, converter,
				new WriteSettings(
						TransactionalOperator.create(
								ModelTransactions.manager(databaseClient.getConnectionFactory(), transactionManagers)),
						clock.getIfUnique(Clock::systemUTC), properties.getWrite().getBatchSize(),
						new ModelValidation(validator)),
				new LoadSettings(properties.getLoad().getBatchSize()));
		managedTypes.forEach((type) -> MappingCheck.check(type, template));
		return template;
	}

	@Bean
	@ConditionalOnBean(ModelEntityTemplate.class)
	@ConditionalOnMissingBean
	ModelTemplate modelTemplate(ModelEntityTemplate template) {
		return new ModelTemplate(template);
	}

}
