package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class MariaDbConcurrentBulkIntegrationTests extends AbstractConcurrentBulkIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
