package io.modelbase.session;

import io.modelbase.testing.TestDatabase;

class PostgresSessionFailureIntegrationTests extends AbstractSessionFailureIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
