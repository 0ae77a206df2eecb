package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class H2ConnectionIntegrationTests extends AbstractConnectionIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
