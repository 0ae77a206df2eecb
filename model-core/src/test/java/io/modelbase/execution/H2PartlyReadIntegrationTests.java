package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class H2PartlyReadIntegrationTests extends AbstractPartlyReadIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
