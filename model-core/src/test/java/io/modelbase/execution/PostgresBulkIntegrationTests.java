package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class PostgresBulkIntegrationTests extends AbstractBulkIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
