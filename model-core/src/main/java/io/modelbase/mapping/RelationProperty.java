package io.modelbase.mapping;

import java.util.List;

import io.modelbase.JoinColumn;
import io.modelbase.MappedBy;
import io.modelbase.ToMany;
import io.modelbase.ToOne;
import org.jspecify.annotations.Nullable;

import org.springframework.data.core.TypeInformation;
import org.springframework.data.mapping.PersistentEntity;
import org.springframework.data.mapping.model.Property;
import org.springframework.data.mapping.model.SimpleTypeHolder;
import org.springframework.data.relational.core.mapping.BasicRelationalPersistentProperty;
import org.springframework.data.relational.core.mapping.NamingStrategy;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.data.relational.core.sql.SqlIdentifier;

/**
 * A relation as Spring Data sees it: a {@link ToOne} with a column is an association that
 * the converter writes, any other relation is none of its business.
 */
final class RelationProperty extends BasicRelationalPersistentProperty {

	private final boolean stored;

	private final TypeInformation<?> target;

	private final @Nullable SqlIdentifier explicitColumn;

	RelationProperty(Property property, PersistentEntity<?, RelationalPersistentProperty> owner,
			SimpleTypeHolder simpleTypeHolder, NamingStrategy namingStrategy) {
		super(property, owner, simpleTypeHolder, new ForeignKeyNaming(namingStrategy));
		this.stored = property.getType() == ToOne.class && !isAnnotationPresent(MappedBy.class);
		this.target = target(getTypeInformation());
		JoinColumn column = findAnnotation(JoinColumn.class);
		this.explicitColumn = (column != null) ? SqlIdentifier.quoted(column.value()) : null;
	}

	private TypeInformation<?> target(TypeInformation<?> type) {
		List<TypeInformation<?>> arguments = type.getTypeArguments();
		if (arguments.size() != 1 || !ModelMappings.isModel(arguments.get(0).getType())) {
			throw new ModelConfigurationException(
					"%s.%s doesn't say which model it leads to.".formatted(getOwner().getType().getName(), getName()),
					"Give it a type argument that is a model, as in ToOne<User>.");
		}
		return arguments.get(0);
	}

	static boolean isRelation(Property property) {
		return property.getType() == ToOne.class || property.getType() == ToMany.class;
	}

	Class<?> target() {
		return this.target.getType();
	}

	@Override
	public SqlIdentifier getColumnName() {
		return (this.explicitColumn != null) ? this.explicitColumn : super.getColumnName();
	}

	@Override
	public boolean isTransient() {
		return !this.stored;
	}

	@Override
	public boolean isAssociation() {
		return this.stored;
	}

	/** The converter adds the foreign key by itself. */
	@Override
	public boolean isWritable() {
		return false;
	}

	@Override
	public boolean isEntity() {
		return false;
	}

	@Override
	public TypeInformation<?> getAssociationTargetTypeInformation() {
		return this.target;
	}

	@Override
	protected TypeInformation<?> getActualTypeInformation() {
		return this.target;
	}

	@Override
	public Iterable<? extends TypeInformation<?>> getPersistentEntityTypeInformation() {
		return List.of(this.target);
	}

	/** Names a foreign key after its property. */
	private record ForeignKeyNaming(NamingStrategy delegate) implements NamingStrategy {

		@Override
		public String getColumnName(RelationalPersistentProperty property) {
			return this.delegate.getColumnName(property) + "_id";
		}

	}

}
