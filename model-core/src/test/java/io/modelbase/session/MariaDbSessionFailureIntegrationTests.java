package io.modelbase.session;

import io.modelbase.testing.TestDatabase;

class MariaDbSessionFailureIntegrationTests extends AbstractSessionFailureIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
