package io.modelbase.session;

import io.modelbase.testing.TestDatabase;

class H2SessionContentionIntegrationTests extends AbstractSessionContentionIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
