package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class MariaDbBadInputIntegrationTests extends AbstractBadInputIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
