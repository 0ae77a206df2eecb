package io.modelbase.repository;

import io.modelbase.testing.TestDatabase;

class MariaDbRelationQueryIntegrationTests extends AbstractRelationQueryIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
