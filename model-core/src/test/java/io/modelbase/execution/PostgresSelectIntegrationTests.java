package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class PostgresSelectIntegrationTests extends AbstractSelectIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
