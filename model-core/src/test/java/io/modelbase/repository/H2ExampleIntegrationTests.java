package io.modelbase.repository;

import io.modelbase.testing.TestDatabase;

class H2ExampleIntegrationTests extends AbstractExampleIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
