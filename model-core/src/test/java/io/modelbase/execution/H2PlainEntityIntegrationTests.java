package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class H2PlainEntityIntegrationTests extends AbstractPlainEntityIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
