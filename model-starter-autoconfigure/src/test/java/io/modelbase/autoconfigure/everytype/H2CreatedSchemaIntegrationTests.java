package io.modelbase.autoconfigure.everytype;

import io.modelbase.testing.TestDatabase;

class H2CreatedSchemaIntegrationTests extends AbstractCreatedSchemaIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
