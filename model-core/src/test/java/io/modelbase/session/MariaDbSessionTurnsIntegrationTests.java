package io.modelbase.session;

import io.modelbase.testing.TestDatabase;

class MariaDbSessionTurnsIntegrationTests extends AbstractSessionTurnsIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
