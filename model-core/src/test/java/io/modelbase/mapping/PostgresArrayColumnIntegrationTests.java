package io.modelbase.mapping;

import io.modelbase.testing.TestDatabase;

class PostgresArrayColumnIntegrationTests extends AbstractArrayColumnIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
