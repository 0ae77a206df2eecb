package io.modelbase.mapping;

import io.modelbase.testing.TestDatabase;

class H2MappingIntegrationTests extends AbstractMappingIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
