package io.modelbase.testing;

class H2TestDatabaseIntegrationTests extends AbstractTestDatabaseIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
