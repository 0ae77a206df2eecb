package io.modelbase.schema;

import io.modelbase.testing.TestDatabase;

class MariaDbSchemaCreatorIntegrationTests extends AbstractSchemaCreatorIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
