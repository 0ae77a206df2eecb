package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class MariaDbConnectionIntegrationTests extends AbstractConnectionIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
