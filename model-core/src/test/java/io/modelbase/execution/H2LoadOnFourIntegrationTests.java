package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class H2LoadOnFourIntegrationTests extends AbstractLoadConnectionIntegrationTests.OnFour {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
