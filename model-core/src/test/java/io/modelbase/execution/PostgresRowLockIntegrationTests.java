package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class PostgresRowLockIntegrationTests extends AbstractRowLockIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
