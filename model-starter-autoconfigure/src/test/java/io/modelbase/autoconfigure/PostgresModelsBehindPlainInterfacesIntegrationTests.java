package io.modelbase.autoconfigure;

import io.modelbase.testing.TestDatabase;

class PostgresModelsBehindPlainInterfacesIntegrationTests extends AbstractModelsBehindPlainInterfacesIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

}
