package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class MariaDbLoadOnFourIntegrationTests extends AbstractLoadConnectionIntegrationTests.OnFour {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
