package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class H2RowLockIntegrationTests extends AbstractRowLockIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
