package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class PostgresLoadOnFourIntegrationTests extends AbstractLoadConnectionIntegrationTests.OnFour {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
