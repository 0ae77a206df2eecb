package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class H2ReplacingCallbackIntegrationTests extends AbstractReplacingCallbackIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
