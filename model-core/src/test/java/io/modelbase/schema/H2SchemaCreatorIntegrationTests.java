package io.modelbase.schema;

import io.modelbase.testing.TestDatabase;

class H2SchemaCreatorIntegrationTests extends AbstractSchemaCreatorIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
