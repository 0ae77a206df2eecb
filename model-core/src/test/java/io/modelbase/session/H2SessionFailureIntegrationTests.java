package io.modelbase.session;

import io.modelbase.testing.TestDatabase;

class H2SessionFailureIntegrationTests extends AbstractSessionFailureIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
