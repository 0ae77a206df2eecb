package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class PostgresPlainEntityIntegrationTests extends AbstractPlainEntityIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
