package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class H2OwnedIntegrationTests extends AbstractOwnedIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
