package io.modelbase.mapping;

import io.modelbase.ModelBase;
import io.modelbase.RelationState;
import io.modelbase.ToOne;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.convert.CustomConversions;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.r2dbc.convert.MappingR2dbcConverter;
import org.springframework.data.r2dbc.mapping.OutboundRow;
import org.springframework.data.relational.core.conversion.RowDocumentAccessor;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.data.util.ProxyUtils;
import org.springframework.r2dbc.core.Parameter;

/**
 * Spring Data's converter, which also writes and reads the foreign keys of {@link ToOne}
 * references, and takes references and models wherever a key is compared.
 *
 * @since 0.1.0
 */
public class ModelConverter extends MappingR2dbcConverter {

	/**
	 * Creates the converter.
	 * @param context the mapping context that knows relations
	 * @param conversions the conversions
	 */
	public ModelConverter(ModelMappingContext context, CustomConversions conversions) {
		super(context, conversions);
	}

	@Override
	public void write(Object source, OutboundRow sink) {
		super.write(source, sink);
		RelationalPersistentEntity<?> entity = getMappingContext()
			.getRequiredPersistentEntity(ProxyUtils.getUserClass(source));
		for (RelationalPersistentProperty property : entity) {
			if (property instanceof RelationProperty relation) {
				Object key = existingKey(entity.getPropertyAccessor(source).getProperty(property));
				Class<?> type = keyType(relation);
				sink.put(property.getColumnName(), Parameter.fromOrEmpty(
						(key != null) ? super.writeValue(key, TypeInformation.of(type)) : null, getTargetType(type)));
			}
		}
	}

	@Override
	public @Nullable Object writeValue(@Nullable Object value, TypeInformation<?> type) {
		if (value instanceof ToOne<?> || value instanceof ModelBase<?>) {
			Object key = existingKey(value);
			return (key != null) ? super.writeValue(key, TypeInformation.OBJECT) : null;
		}
		return super.writeValue(value, type);
	}

	@Override
	@SuppressWarnings({ "unchecked", "rawtypes" })
	protected @Nullable Object readAssociation(ConversionContext context, RelationalPropertyValueProvider provider,
			RowDocumentAccessor source, RelationalPersistentProperty property) {
		if (!(property instanceof RelationProperty relation)) {
			return super.readAssociation(context, provider, source, property);
		}
		Object key = readValue(source.get(property), TypeInformation.of(keyType(relation)));
		return (key != null) ? RelationState.reference((Class) relation.target(), key, null) : ToOne.none();
	}

	private Class<?> keyType(RelationProperty relation) {
		return getMappingContext().getRequiredPersistentEntity(relation.target()).getRequiredIdProperty().getType();
	}

	/** The key of a reference or a model, which must have been saved. */
	private static @Nullable Object existingKey(@Nullable Object value) {
		Object key = key(value);
		if (key == null && value != null && !(value instanceof ToOne<?> reference && reference.isNone())) {
			throw new InvalidDataAccessApiUsageException(
					"A reference to %s that was never saved has no key to write or to compare with. Save the model first."
						.formatted(value));
		}
		return key;
	}

	/** The key of a reference or a model; anything else is a key itself. */
	static @Nullable Object key(@Nullable Object value) {
		if (value instanceof ToOne<?> reference) {
			return reference.key();
		}
		return (value instanceof ModelBase<?> model) ? model.getId() : value;
	}

}
