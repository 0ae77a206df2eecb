package io.modelbase.session;

import io.modelbase.testing.TestDatabase;

class H2SessionTransactionIntegrationTests extends AbstractSessionTransactionIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
