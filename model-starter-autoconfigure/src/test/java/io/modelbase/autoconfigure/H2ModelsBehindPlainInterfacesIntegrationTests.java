package io.modelbase.autoconfigure;

import io.modelbase.testing.TestDatabase;

class H2ModelsBehindPlainInterfacesIntegrationTests extends AbstractModelsBehindPlainInterfacesIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
