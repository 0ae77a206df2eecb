package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class H2QueryingCallbackIntegrationTests extends AbstractQueryingCallbackIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
