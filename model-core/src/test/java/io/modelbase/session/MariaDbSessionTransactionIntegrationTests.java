package io.modelbase.session;

import io.modelbase.testing.TestDatabase;

class MariaDbSessionTransactionIntegrationTests extends AbstractSessionTransactionIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
