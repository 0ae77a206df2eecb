package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class PostgresOptimisticLockingIntegrationTests extends AbstractOptimisticLockingIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
