package io.modelbase.repository;

import io.modelbase.testing.TestDatabase;

class MariaDbCrudIntegrationTests extends AbstractCrudIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
