package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class PostgresReplacingCallbackIntegrationTests extends AbstractReplacingCallbackIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
