package io.modelbase.schema;

import io.modelbase.testing.TestDatabase;

class H2OwnSchemaIntegrationTests extends AbstractOwnSchemaIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
