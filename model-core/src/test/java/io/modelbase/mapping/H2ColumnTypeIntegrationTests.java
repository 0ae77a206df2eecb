package io.modelbase.mapping;

import io.modelbase.testing.TestDatabase;

class H2ColumnTypeIntegrationTests extends AbstractColumnTypeIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
