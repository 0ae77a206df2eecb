package io.modelbase.session;

import io.modelbase.testing.TestDatabase;

class PostgresSessionTurnsIntegrationTests extends AbstractSessionTurnsIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
