package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class H2ConcurrentBulkIntegrationTests extends AbstractConcurrentBulkIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
