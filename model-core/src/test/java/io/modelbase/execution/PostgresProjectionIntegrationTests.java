package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class PostgresProjectionIntegrationTests extends AbstractProjectionIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
