package io.modelbase.session;

import io.modelbase.testing.TestDatabase;

class PostgresSessionIntegrationTests extends AbstractSessionIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
