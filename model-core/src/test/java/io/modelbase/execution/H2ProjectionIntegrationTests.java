package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class H2ProjectionIntegrationTests extends AbstractProjectionIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
