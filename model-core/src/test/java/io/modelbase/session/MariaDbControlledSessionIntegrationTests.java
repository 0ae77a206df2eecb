package io.modelbase.session;

import io.modelbase.testing.TestDatabase;

class MariaDbControlledSessionIntegrationTests extends AbstractControlledSessionIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
