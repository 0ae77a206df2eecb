package io.modelbase.schema;

import io.modelbase.testing.TestDatabase;

class PostgresOwnSchemaIntegrationTests extends AbstractOwnSchemaIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
