package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class PostgresPartlyReadIntegrationTests extends AbstractPartlyReadIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
