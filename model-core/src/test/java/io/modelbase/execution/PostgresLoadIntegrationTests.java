package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class PostgresLoadIntegrationTests extends AbstractLoadIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
