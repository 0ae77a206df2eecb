package io.modelbase.autoconfigure;

import io.modelbase.schema.SchemaCreator;
import io.r2dbc.spi.ConnectionFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.data.r2dbc.autoconfigure.DataR2dbcAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.r2dbc.convert.R2dbcConverter;
import org.springframework.data.relational.RelationalManagedTypes;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Auto-configuration of table creation, where {@code modelbase.schema.mode} asks for it.
 * Tables stand before Spring Boot's {@code data.sql} and before the template is used.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { ModelbaseAutoConfiguration.class, DataR2dbcAutoConfiguration.class })
@ConditionalOnBean({ DatabaseClient.class, R2dbcConverter.class })
@ConditionalOnProperty(name = "modelbase.schema.mode", havingValue = "create")
@Import(DatabaseInitializationDependencyConfigurer.class)
public final class ModelbaseSchemaAutoConfiguration {

	ModelbaseSchemaAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean
	ModelSchemaInitializer modelSchemaInitializer(DatabaseClient databaseClient, R2dbcConverter converter,
			RelationalManagedTypes managedTypes) {
		ConnectionFactory connectionFactory = databaseClient.getConnectionFactory();
		return new ModelSchemaInitializer(connectionFactory,
				SchemaCreator.of(connectionFactory, converter, managedTypes.toList()));
	}

	@Bean
	static ModelScanCheck modelScanCheck(ObjectProvider<RelationalManagedTypes> managedTypes) {
		return new ModelScanCheck(managedTypes);
	}

}
