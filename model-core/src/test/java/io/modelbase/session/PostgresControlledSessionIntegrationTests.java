package io.modelbase.session;

import io.modelbase.testing.TestDatabase;

class PostgresControlledSessionIntegrationTests extends AbstractControlledSessionIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
