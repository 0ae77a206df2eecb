package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class MariaDbPendingChangeIntegrationTests extends AbstractPendingChangeIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
