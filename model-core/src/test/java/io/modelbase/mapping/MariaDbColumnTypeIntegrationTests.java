package io.modelbase.mapping;

import io.modelbase.testing.TestDatabase;

class MariaDbColumnTypeIntegrationTests extends AbstractColumnTypeIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
