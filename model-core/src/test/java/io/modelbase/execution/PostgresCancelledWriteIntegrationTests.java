package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class PostgresCancelledWriteIntegrationTests extends AbstractCancelledWriteIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
