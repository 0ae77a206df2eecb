package io.modelbase.processor;

/**
 * Qualified names of what the processor knows without depending on it.
 */
final class Names {

	static final String ROOT_PACKAGE = "io.modelbase";

	static final String METAMODEL_PACKAGE = "io.modelbase.metamodel";

	static final String MODEL = "io.modelbase.Model";

	static final String MODEL_BASE = "io.modelbase.ModelBase";

	static final String TO_ONE = "io.modelbase.ToOne";

	static final String TO_MANY = "io.modelbase.ToMany";

	static final String MAPPED_BY = "io.modelbase.MappedBy";

	static final String JOIN_COLUMN = "io.modelbase.JoinColumn";

	static final String JOIN_TABLE = "io.modelbase.JoinTable";

	static final String ORDER_BY = "io.modelbase.OrderBy";

	static final String ON_DELETE = "io.modelbase.OnDelete";

	static final String OWNED = "io.modelbase.Owned";

	static final String LOAD_PACKAGE = "io.modelbase.load";

	static final String RELATION_PRELOAD = "io.modelbase.load.RelationPreload";

	static final String REQUIRES_RELATIONS = "io.modelbase.load.RequiresRelations";

	static final String REQUIRES_FOR_UPDATE = "io.modelbase.load.RequiresForUpdate";

	static final String LOAD = "io.modelbase.repository.Load";

	static final String GENERATED = "javax.annotation.processing.Generated";

	static final String ID = "org.springframework.data.annotation.Id";

	static final String TRANSIENT = "org.springframework.data.annotation.Transient";

	static final String EMBEDDED = "org.springframework.data.relational.core.mapping.Embedded";

	static final String REPOSITORY = "org.springframework.data.repository.Repository";

	static final String NOT_NULL = "jakarta.validation.constraints.NotNull";

	static final String VALUE = "org.springframework.beans.factory.annotation.Value";

	static final String AUTOWIRED = "org.springframework.beans.factory.annotation.Autowired";

	private Names() {
	}

	/**
	 * Returns the last part of a qualified name.
	 */
	static String simple(String name) {
		return name.substring(name.lastIndexOf('.') + 1);
	}

}
