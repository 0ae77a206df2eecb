package io.modelbase.repository;

import io.modelbase.testing.TestDatabase;

class MariaDbExampleIntegrationTests extends AbstractExampleIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
