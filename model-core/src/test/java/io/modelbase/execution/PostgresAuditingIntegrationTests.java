package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class PostgresAuditingIntegrationTests extends AbstractAuditingIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
