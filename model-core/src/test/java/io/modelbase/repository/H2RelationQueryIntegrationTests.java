package io.modelbase.repository;

import io.modelbase.testing.TestDatabase;

class H2RelationQueryIntegrationTests extends AbstractRelationQueryIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
