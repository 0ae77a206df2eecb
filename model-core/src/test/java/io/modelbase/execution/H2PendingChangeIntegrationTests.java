package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class H2PendingChangeIntegrationTests extends AbstractPendingChangeIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
