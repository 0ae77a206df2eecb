package io.modelbase.session;

import io.modelbase.testing.TestDatabase;

class PostgresSessionScaleIntegrationTests extends AbstractSessionScaleIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
