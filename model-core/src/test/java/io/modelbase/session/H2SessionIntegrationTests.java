package io.modelbase.session;

import io.modelbase.testing.TestDatabase;

class H2SessionIntegrationTests extends AbstractSessionIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
