package io.modelbase.autoconfigure.everytype;

import io.modelbase.testing.TestDatabase;

class PostgresCreatedSchemaIntegrationTests extends AbstractCreatedSchemaIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
