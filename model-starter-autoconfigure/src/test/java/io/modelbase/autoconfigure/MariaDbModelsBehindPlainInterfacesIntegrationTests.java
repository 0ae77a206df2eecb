package io.modelbase.autoconfigure;

import io.modelbase.testing.TestDatabase;

class MariaDbModelsBehindPlainInterfacesIntegrationTests extends AbstractModelsBehindPlainInterfacesIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

}
