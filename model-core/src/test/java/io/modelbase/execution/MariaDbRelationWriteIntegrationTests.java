package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class MariaDbRelationWriteIntegrationTests extends AbstractRelationWriteIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
