package io.modelbase.autoconfigure;

import io.modelbase.testing.TestDatabase;

class PostgresPlainEntitiesIntegrationTests extends AbstractPlainEntitiesIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
