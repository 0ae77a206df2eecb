package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class H2LoadOnOneIntegrationTests extends AbstractLoadConnectionIntegrationTests.OnOne {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
