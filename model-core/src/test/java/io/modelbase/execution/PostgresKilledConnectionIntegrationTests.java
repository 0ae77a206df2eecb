package io.modelbase.execution;

import io.modelbase.testing.DatabaseServer;
import io.modelbase.testing.PostgresServer;
import io.modelbase.testing.TestDatabase;

class PostgresKilledConnectionIntegrationTests extends AbstractKilledConnectionIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.POSTGRES;
	}

	@Override
	DatabaseServer server() {
		return PostgresServer.shared();
	}

}
