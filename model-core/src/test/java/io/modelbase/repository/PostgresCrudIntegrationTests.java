package io.modelbase.repository;

import io.modelbase.testing.TestDatabase;

class PostgresCrudIntegrationTests extends AbstractCrudIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
