package io.modelbase.session;

import io.modelbase.testing.TestDatabase;

class MariaDbSessionContentionIntegrationTests extends AbstractSessionContentionIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
