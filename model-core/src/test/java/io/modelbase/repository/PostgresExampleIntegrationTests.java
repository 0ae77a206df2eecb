package io.modelbase.repository;

import io.modelbase.testing.TestDatabase;

class PostgresExampleIntegrationTests extends AbstractExampleIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
