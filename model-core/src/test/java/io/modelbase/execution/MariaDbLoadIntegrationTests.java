package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class MariaDbLoadIntegrationTests extends AbstractLoadIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
