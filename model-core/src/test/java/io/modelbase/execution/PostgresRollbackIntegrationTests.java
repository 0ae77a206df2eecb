package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class PostgresRollbackIntegrationTests extends AbstractRollbackIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
