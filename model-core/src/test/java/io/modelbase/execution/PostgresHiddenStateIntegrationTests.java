package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class PostgresHiddenStateIntegrationTests extends AbstractHiddenStateIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
