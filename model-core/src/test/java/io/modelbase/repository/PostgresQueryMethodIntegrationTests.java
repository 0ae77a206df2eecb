package io.modelbase.repository;

import io.modelbase.testing.TestDatabase;

class PostgresQueryMethodIntegrationTests extends AbstractQueryMethodIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
