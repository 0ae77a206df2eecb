package io.modelbase.session;

import io.modelbase.testing.TestDatabase;

class H2ControlledSessionIntegrationTests extends AbstractControlledSessionIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
