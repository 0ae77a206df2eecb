package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class PostgresBadInputIntegrationTests extends AbstractBadInputIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
