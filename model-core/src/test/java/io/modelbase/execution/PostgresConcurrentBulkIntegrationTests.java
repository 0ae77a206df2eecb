package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class PostgresConcurrentBulkIntegrationTests extends AbstractConcurrentBulkIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
