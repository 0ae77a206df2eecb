package io.modelbase.session;

import io.modelbase.testing.TestDatabase;

class PostgresSessionTransactionIntegrationTests extends AbstractSessionTransactionIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
