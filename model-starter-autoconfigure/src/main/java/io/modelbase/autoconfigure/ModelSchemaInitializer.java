package io.modelbase.autoconfigure;

import io.modelbase.schema.SchemaCreator;
import io.r2dbc.spi.ConnectionFactory;

import org.springframework.r2dbc.connection.init.ConnectionFactoryInitializer;

/** Creates the tables at start-up. A type of its own, for the detector to find it. */
final class ModelSchemaInitializer extends ConnectionFactoryInitializer {

	ModelSchemaInitializer(ConnectionFactory connectionFactory, SchemaCreator creator) {
		setConnectionFactory(connectionFactory);
		setDatabasePopulator(creator);
	}

}
