package io.modelbase.mapping;

import io.modelbase.ToMany;
import io.modelbase.ToOne;

import org.springframework.data.mapping.model.Property;
import org.springframework.data.mapping.model.SimpleTypeHolder;
import org.springframework.data.r2dbc.mapping.R2dbcMappingContext;
import org.springframework.data.relational.core.mapping.NamingStrategy;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;

/**
 * Spring Data's mapping context, which also knows the relations of models: {@link ToOne}
 * as an association stored in a foreign key, {@link ToMany} as nothing that is stored.
 * Entities without relations are mapped as ever.
 *
 * @since 0.1.0
 */
public class ModelMappingContext extends R2dbcMappingContext {

	private final NamingStrategy namingStrategy;

	/**
	 * Creates the context.
	 * @param namingStrategy names tables and columns
	 */
	public ModelMappingContext(NamingStrategy namingStrategy) {
		super(namingStrategy);
		this.namingStrategy = namingStrategy;
	}

	NamingStrategy namingStrategy() {
		return this.namingStrategy;
	}

	@Override
	protected RelationalPersistentProperty createPersistentProperty(Property property,
			RelationalPersistentEntity<?> owner, SimpleTypeHolder simpleTypeHolder) {
		if (!RelationProperty.isRelation(property)) {
			return super.createPersistentProperty(property, owner, simpleTypeHolder);
		}
		RelationProperty relation = new RelationProperty(property, owner, simpleTypeHolder, this.namingStrategy);
		applyDefaults(relation);
		return relation;
	}

}
