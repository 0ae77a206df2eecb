package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class PostgresMultiRowIntegrationTests extends AbstractMultiRowIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
