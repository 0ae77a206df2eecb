package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class H2MultiRowIntegrationTests extends AbstractMultiRowIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
