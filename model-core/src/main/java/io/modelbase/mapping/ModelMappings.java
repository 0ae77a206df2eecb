package io.modelbase.mapping;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.modelbase.ModelBase;
import io.modelbase.ToMany;
import io.modelbase.ToOne;

import org.springframework.data.core.TypeInformation;
import org.springframework.data.mapping.InstanceCreatorMetadata;
import org.springframework.data.r2dbc.convert.R2dbcConverter;
import org.springframework.data.r2dbc.dialect.R2dbcDialect;
import org.springframework.data.relational.core.mapping.DefaultNamingStrategy;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.data.util.ProxyUtils;

/**
 * The mappings of all models, made when first asked for.
 *
 * @since 0.1.0
 */
public final class ModelMappings {

	private final R2dbcConverter converter;

	private final R2dbcDialect dialect;

	private final RelationFields relations;

	private final Map<Class<?>, ModelMapping<?>> mappings = new ConcurrentHashMap<>();

	/**
	 * Creates the mappings.
	 * @param converter Spring Data's converter, which knows the mapping context and the
	 * types that columns can hold
	 * @param dialect Spring Data's dialect, which knows how names are quoted
	 */
	public ModelMappings(R2dbcConverter converter, R2dbcDialect dialect) {
		this.converter = converter;
		this.dialect = dialect;
		this.relations = new RelationFields((converter.getMappingContext() instanceof ModelMappingContext context)
				? context.namingStrategy() : DefaultNamingStrategy.INSTANCE, dialect.getIdentifierProcessing());
	}

	/**
	 * Returns whether a class is a model.
	 * @param type the class
	 * @return {@code true} if it extends {@link ModelBase}
	 */
	public static boolean isModel(Class<?> type) {
		return ModelBase.class.isAssignableFrom(type);
	}

	/**
	 * Returns the mapping of a model's class.
	 * @param type the model's class, which may be a proxy's
	 * @param <T> the model
	 * @return the mapping
	 * @throws ModelConfigurationException if the class can't be mapped
	 */
	@SuppressWarnings("unchecked")
	public <T> ModelMapping<T> get(Class<? extends T> type) {
		ModelMapping<?> mapping = this.mappings.get(type);
		if (mapping == null) {
			mapping = this.mappings.computeIfAbsent(ProxyUtils.getUserClass(type), this::create);
		}
		return (ModelMapping<T>) mapping;
	}

	private ModelMapping<?> create(Class<?> type) {
		if (!isModel(type)) {
			throw new ModelConfigurationException(type.getName() + " is not a model.",
					"Let it extend LongModel, UuidModel or ModelBase, or use Spring Data's R2dbcEntityTemplate for it.");
		}
		RelationalPersistentEntity<?> entity = this.converter.getMappingContext().getRequiredPersistentEntity(type);
		RelationalPersistentProperty id = entity.getIdProperty();
		if (id == null) {
			throw new ModelConfigurationException(type.getName() + " has no id.",
					"Let it extend LongModel or UuidModel, or annotate a property with @Id.");
		}
		if (id.isEntity() || id.isEmbedded()) {
			throw new ModelConfigurationException(
					"%s has a composite id, %s; ids are single columns for now.".formatted(type.getName(),
							id.getType().getSimpleName()),
					"Use a generated id, and a unique constraint over the columns that made up the key.");
		}
		checkConstructor(entity);
		ModelMapping<?> mapping = new ModelMapping<>(entity, this.converter, this.dialect, this.relations, this);
		mapping.columns().forEach(this::checkType);
		return mapping;
	}

	private static void checkConstructor(RelationalPersistentEntity<?> entity) {
		InstanceCreatorMetadata<?> creator = entity.getInstanceCreatorMetadata();
		if (creator != null && creator.getParameters().stream().anyMatch((parameter) -> !parameter.hasName())) {
			throw new ModelConfigurationException(
					"The names of the constructor's parameters of %s are not in its class file, so they can't be matched to properties."
						.formatted(entity.getType().getName()),
					"Compile with -parameters, as Spring Boot's Maven parent and Gradle plugin do; or give the class a constructor without parameters.");
		}
	}

	private void checkType(ModelColumn column) {
		if (column.isReference()) {
			return;
		}
		Class<?> type = column.property().getType();
		if (type == ToOne.class || type == ToMany.class) {
			throw new ModelConfigurationException(
					"%s is a relation, but the R2dbcMappingContext is a %s, which knows none.".formatted(column,
							this.converter.getMappingContext().getClass().getName()),
					"Declare a ModelMappingContext and a ModelConverter instead, or leave both to the starter.");
		}
		TypeInformation<?> element = column.property().getTypeInformation();
		while (!isStorable(element.getType()) && element.isCollectionLike() && element.getComponentType() != null) {
			element = element.getRequiredComponentType();
		}
		if (!isStorable(element.getType())) {
			throw new ModelConfigurationException(
					"%s has type %s, which no column can hold.".formatted(column,
							column.property().getType().getName()),
					"Annotate it with @Embedded to store its properties, register a reading and a writing converter "
							+ "in an R2dbcCustomConversions bean, or mark it @Transient.");
		}
	}

	private boolean isStorable(Class<?> type) {
		return type.isEnum() || this.converter.isSimpleType(type);
	}

}
