package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class MariaDbRollbackIntegrationTests extends AbstractRollbackIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
