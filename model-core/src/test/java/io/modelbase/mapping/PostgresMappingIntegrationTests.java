package io.modelbase.mapping;

import io.modelbase.testing.TestDatabase;

class PostgresMappingIntegrationTests extends AbstractMappingIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
