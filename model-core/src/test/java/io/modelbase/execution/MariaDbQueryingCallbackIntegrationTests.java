package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class MariaDbQueryingCallbackIntegrationTests extends AbstractQueryingCallbackIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
