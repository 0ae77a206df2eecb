package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class MariaDbBulkIntegrationTests extends AbstractBulkIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
