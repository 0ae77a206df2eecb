package io.modelbase.mapping;

import io.modelbase.testing.TestDatabase;

class MariaDbMappingIntegrationTests extends AbstractMappingIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
