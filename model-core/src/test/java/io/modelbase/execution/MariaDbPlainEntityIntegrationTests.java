package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class MariaDbPlainEntityIntegrationTests extends AbstractPlainEntityIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
