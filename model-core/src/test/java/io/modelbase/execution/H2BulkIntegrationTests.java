package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class H2BulkIntegrationTests extends AbstractBulkIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
