package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class MariaDbAuditingIntegrationTests extends AbstractAuditingIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
