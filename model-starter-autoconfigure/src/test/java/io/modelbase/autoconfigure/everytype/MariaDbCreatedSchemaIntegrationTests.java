package io.modelbase.autoconfigure.everytype;

import io.modelbase.testing.TestDatabase;

class MariaDbCreatedSchemaIntegrationTests extends AbstractCreatedSchemaIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
