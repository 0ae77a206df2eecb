package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class PostgresCallbackIntegrationTests extends AbstractCallbackIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
