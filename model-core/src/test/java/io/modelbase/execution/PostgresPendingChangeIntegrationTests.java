package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class PostgresPendingChangeIntegrationTests extends AbstractPendingChangeIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
