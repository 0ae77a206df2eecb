package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class MariaDbOwnedIntegrationTests extends AbstractOwnedIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
