package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class H2CallbackIntegrationTests extends AbstractCallbackIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
