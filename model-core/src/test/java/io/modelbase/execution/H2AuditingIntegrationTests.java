package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class H2AuditingIntegrationTests extends AbstractAuditingIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
