package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class MariaDbMultiRowIntegrationTests extends AbstractMultiRowIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
