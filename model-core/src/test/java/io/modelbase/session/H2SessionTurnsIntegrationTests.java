package io.modelbase.session;

import io.modelbase.testing.TestDatabase;

class H2SessionTurnsIntegrationTests extends AbstractSessionTurnsIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
