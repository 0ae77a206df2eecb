package io.modelbase.repository;

import io.modelbase.testing.TestDatabase;

class PostgresRelationQueryIntegrationTests extends AbstractRelationQueryIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
