package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class PostgresLoadOnOneIntegrationTests extends AbstractLoadConnectionIntegrationTests.OnOne {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
