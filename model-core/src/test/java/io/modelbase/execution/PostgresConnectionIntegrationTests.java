package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class PostgresConnectionIntegrationTests extends AbstractConnectionIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
