package io.modelbase.session;

import io.modelbase.testing.TestDatabase;

class H2SessionScaleIntegrationTests extends AbstractSessionScaleIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
