package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class PostgresWriteOrderIntegrationTests extends AbstractWriteOrderIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
