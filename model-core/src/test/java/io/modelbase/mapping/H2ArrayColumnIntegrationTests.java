package io.modelbase.mapping;

import io.modelbase.testing.TestDatabase;

class H2ArrayColumnIntegrationTests extends AbstractArrayColumnIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
