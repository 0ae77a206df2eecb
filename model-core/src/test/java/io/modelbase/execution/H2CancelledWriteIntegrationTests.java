package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class H2CancelledWriteIntegrationTests extends AbstractCancelledWriteIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
