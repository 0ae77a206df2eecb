package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class MariaDbLoadOnOneIntegrationTests extends AbstractLoadConnectionIntegrationTests.OnOne {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
