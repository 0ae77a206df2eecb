package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class MariaDbPartlyReadIntegrationTests extends AbstractPartlyReadIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
