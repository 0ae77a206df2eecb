package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class H2OptimisticLockingIntegrationTests extends AbstractOptimisticLockingIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
