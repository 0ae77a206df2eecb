package io.modelbase.repository;

import io.modelbase.testing.TestDatabase;

class H2QueryMethodIntegrationTests extends AbstractQueryMethodIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
