package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class MariaDbOptimisticLockingIntegrationTests extends AbstractOptimisticLockingIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
