package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class H2BadInputIntegrationTests extends AbstractBadInputIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
