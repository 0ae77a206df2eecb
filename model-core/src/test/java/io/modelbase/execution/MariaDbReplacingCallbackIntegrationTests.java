package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class MariaDbReplacingCallbackIntegrationTests extends AbstractReplacingCallbackIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
