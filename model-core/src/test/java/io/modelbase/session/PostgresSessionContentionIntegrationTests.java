package io.modelbase.session;

import io.modelbase.testing.TestDatabase;

class PostgresSessionContentionIntegrationTests extends AbstractSessionContentionIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
