package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class H2LoadIntegrationTests extends AbstractLoadIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
