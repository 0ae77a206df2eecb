package io.modelbase.session;

import io.modelbase.testing.TestDatabase;

class MariaDbSessionIntegrationTests extends AbstractSessionIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
