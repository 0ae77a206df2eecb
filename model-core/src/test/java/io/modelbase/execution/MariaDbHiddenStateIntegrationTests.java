package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class MariaDbHiddenStateIntegrationTests extends AbstractHiddenStateIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
