package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class PostgresRelationWriteIntegrationTests extends AbstractRelationWriteIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
