package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class MariaDbSelectIntegrationTests extends AbstractSelectIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
