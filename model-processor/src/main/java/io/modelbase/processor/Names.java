package io.modelbase.processor;

/**
 * Qualified names of what the processor knows without depending on it.
 */
final class Names {

	static final String ROOT_PACKAGE = "io.modelbase";

	static final String METAMODEL_PACKAGE = "io.modelbase.metamodel";

	static final String MODEL = "io.modelbase.Model";

	static final String MODEL_BASE = "io.modelbase.ModelBase";

	static final String GENERATED = "javax.annotation.processing.Generated";

	static final String ID = "org.springframework.data.annotation.Id";

	static final String TRANSIENT = "org.springframework.data.annotation.Transient";

	static final String EMBEDDED = "org.springframework.data.relational.core.mapping.Embedded";

	static final String VALUE = "org.springframework.beans.factory.annotation.Value";

	static final String AUTOWIRED = "org.springframework.beans.factory.annotation.Autowired";

	private Names() {
	}

}
