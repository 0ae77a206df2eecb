package io.modelbase.mapping;

import io.modelbase.testing.TestDatabase;

class PostgresColumnTypeIntegrationTests extends AbstractColumnTypeIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
