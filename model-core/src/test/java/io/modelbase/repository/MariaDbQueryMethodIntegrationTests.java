package io.modelbase.repository;

import io.modelbase.testing.TestDatabase;

class MariaDbQueryMethodIntegrationTests extends AbstractQueryMethodIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
