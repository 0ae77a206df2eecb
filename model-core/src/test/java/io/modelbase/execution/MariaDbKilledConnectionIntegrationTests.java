package io.modelbase.execution;

import io.modelbase.testing.DatabaseServer;
import io.modelbase.testing.MariaDbServer;
import io.modelbase.testing.TestDatabase;

class MariaDbKilledConnectionIntegrationTests extends AbstractKilledConnectionIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

	@Override
	DatabaseServer server() {
		return MariaDbServer.shared();
	}

}
