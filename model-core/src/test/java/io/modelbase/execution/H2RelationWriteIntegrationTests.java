package io.modelbase.execution;

import io.modelbase.testing.TestDatabase;

class H2RelationWriteIntegrationTests extends AbstractRelationWriteIntegrationTests {

	@Override
	TestDatabase database() {
		return TestDatabase.H2;
	}

}
