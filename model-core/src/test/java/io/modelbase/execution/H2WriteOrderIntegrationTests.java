package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class H2WriteOrderIntegrationTests extends AbstractWriteOrderIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
