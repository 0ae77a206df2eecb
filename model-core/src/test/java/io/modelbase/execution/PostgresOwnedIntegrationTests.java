package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class PostgresOwnedIntegrationTests extends AbstractOwnedIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
