package io.modelbase.schema;

import io.modelbase.testing.TestDatabase;

class PostgresSchemaCreatorIntegrationTests extends AbstractSchemaCreatorIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
