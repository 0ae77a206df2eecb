package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class PostgresQueryingCallbackIntegrationTests extends AbstractQueryingCallbackIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
