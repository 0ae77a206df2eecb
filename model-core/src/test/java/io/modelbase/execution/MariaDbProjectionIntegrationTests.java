package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class MariaDbProjectionIntegrationTests extends AbstractProjectionIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
