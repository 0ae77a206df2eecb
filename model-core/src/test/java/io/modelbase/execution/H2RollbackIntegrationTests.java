package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class H2RollbackIntegrationTests extends AbstractRollbackIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
