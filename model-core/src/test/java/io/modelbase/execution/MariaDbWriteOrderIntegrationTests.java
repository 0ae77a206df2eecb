package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class MariaDbWriteOrderIntegrationTests extends AbstractWriteOrderIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
