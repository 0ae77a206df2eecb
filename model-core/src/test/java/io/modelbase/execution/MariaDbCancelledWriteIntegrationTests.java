package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class MariaDbCancelledWriteIntegrationTests extends AbstractCancelledWriteIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
