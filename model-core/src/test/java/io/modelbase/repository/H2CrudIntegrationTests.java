package io.modelbase.repository;

import io.modelbase.testing.TestDatabase;

class H2CrudIntegrationTests extends AbstractCrudIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
