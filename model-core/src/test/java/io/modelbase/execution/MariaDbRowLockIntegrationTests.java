package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class MariaDbRowLockIntegrationTests extends AbstractRowLockIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
