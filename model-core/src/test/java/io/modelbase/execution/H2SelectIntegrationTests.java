package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class H2SelectIntegrationTests extends AbstractSelectIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
