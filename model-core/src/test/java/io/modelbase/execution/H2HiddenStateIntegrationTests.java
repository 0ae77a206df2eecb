package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class H2HiddenStateIntegrationTests extends AbstractHiddenStateIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
