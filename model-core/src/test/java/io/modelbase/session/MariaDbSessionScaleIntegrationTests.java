package io.modelbase.session;

import io.modelbase.testing.TestDatabase;

class MariaDbSessionScaleIntegrationTests extends AbstractSessionScaleIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
