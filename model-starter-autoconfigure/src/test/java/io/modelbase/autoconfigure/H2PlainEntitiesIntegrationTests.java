package io.modelbase.autoconfigure;

import io.modelbase.testing.TestDatabase;

class H2PlainEntitiesIntegrationTests extends AbstractPlainEntitiesIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
