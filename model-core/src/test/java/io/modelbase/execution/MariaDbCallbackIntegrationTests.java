package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class MariaDbCallbackIntegrationTests extends AbstractCallbackIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
