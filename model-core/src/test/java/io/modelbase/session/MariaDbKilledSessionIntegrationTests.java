package io.modelbase.session;

import io.modelbase.testing.DatabaseServer;
import io.modelbase.testing.MariaDbServer;
import io.modelbase.testing.TestDatabase;

class MariaDbKilledSessionIntegrationTests extends AbstractKilledSessionIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.MARIADB;
	}

	@Override
	DatabaseServer server() {
		return MariaDbServer.shared();
	}

}
