package io.modelbase.session;

import io.modelbase.testing.DatabaseServer;
import io.modelbase.testing.PostgresServer;
import io.modelbase.testing.TestDatabase;

class PostgresKilledSessionIntegrationTests extends AbstractKilledSessionIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

	@Override
	DatabaseServer server() {
		return PostgresServer.shared();
	}

}
