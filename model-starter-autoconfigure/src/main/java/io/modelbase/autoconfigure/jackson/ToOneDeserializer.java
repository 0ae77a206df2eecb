package io.modelbase.autoconfigure.jackson;

import java.lang.reflect.Field;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.modelbase.ModelBase;
import io.modelbase.RelationState;
import io.modelbase.ToOne;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.type.ReferenceType;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.annotation.Id;

/**
 * Reads a reference from its key, or from an object that has the key as the model's id,
 * of which it takes nothing else. Null is none, and so is a property that isn't there.
 */
final class ToOneDeserializer extends StdDeserializer<ToOne<?>> {

	private final ReferenceType type;

	private final Set<String> idNames;

	private final @Nullable ValueDeserializer<Object> key;

	ToOneDeserializer(ReferenceType type) {
		this(type, Set.of(), null);
	}

	private ToOneDeserializer(ReferenceType type, Set<String> idNames, @Nullable ValueDeserializer<Object> key) {
		super(type);
		this.type = type;
		this.idNames = idNames;
		this.key = key;
	}

	@Override
	public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
		JavaType target = this.type.getContentType();
		JavaType keyType = keyType(context, target);
		if (keyType.hasRawClass(Object.class)) {
			return context.reportBadDefinition(this.type,
					"The type of the id of %s isn't known. Name a model, as in ToOne<User>."
						.formatted(target.getRawClass().getName()));
		}
		return new ToOneDeserializer(this.type, idNames(context, target),
				context.findContextualValueDeserializer(keyType, property));
	}

	/** As the model's type arguments say, or else the property that is its id. */
	private static JavaType keyType(DeserializationContext context, JavaType target) {
		JavaType argument = context.getTypeFactory().findFirstTypeParameter(target, ModelBase.class);
		Field id = idField(target.getRawClass());
		return (argument.hasRawClass(Object.class) && id != null) ? context.constructType(id.getType()) : argument;
	}

	/** The id may have another name in JSON than in Java. */
	private static Set<String> idNames(DeserializationContext context, JavaType target) {
		Field id = idField(target.getRawClass());
		String inJava = (id != null) ? id.getName() : "id";
		return context.introspectBeanDescription(target)
			.findProperties()
			.stream()
			.filter((property) -> property.getInternalName().equals("id") || property.getInternalName().equals(inJava))
			.map(BeanPropertyDefinition::getName)
			.collect(Collectors.toUnmodifiableSet());
	}

	private static @Nullable Field idField(Class<?> model) {
		for (Class<?> type = model; type != null; type = type.getSuperclass()) {
			for (Field field : type.getDeclaredFields()) {
				if (AnnotatedElementUtils.hasAnnotation(field, Id.class)) {
					return field;
				}
			}
		}
		return null;
	}

	@Override
	public ToOne<?> deserialize(JsonParser parser, DeserializationContext context) {
		if (!parser.hasToken(JsonToken.START_OBJECT)) {
			return reference(key(parser, context));
		}
		Object key = null;
		for (String name = parser.nextName(); name != null; name = parser.nextName()) {
			parser.nextToken();
			if (key == null && this.idNames.contains(name)) {
				key = key(parser, context);
			}
			else {
				parser.skipChildren();
			}
		}
		if (key == null) {
			return context.reportInputMismatch(this,
					"A reference to %s is read from its key, or from an object that has it; this one has no id.",
					this.type.getContentType().getRawClass().getSimpleName());
		}
		return reference(key);
	}

	private @Nullable Object key(JsonParser parser, DeserializationContext context) {
		ValueDeserializer<Object> key = Objects.requireNonNull(this.key);
		return parser.hasToken(JsonToken.VALUE_NULL) ? key.getNullValue(context) : key.deserialize(parser, context);
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private ToOne<?> reference(@Nullable Object key) {
		return (key != null) ? RelationState.reference((Class) this.type.getContentType().getRawClass(), key, null)
				: ToOne.none();
	}

	/** Only the key is read, so there is no type to be told. */
	@Override
	public Object deserializeWithType(JsonParser parser, DeserializationContext context,
			TypeDeserializer typeDeserializer) {
		return deserialize(parser, context);
	}

	@Override
	public Object getNullValue(DeserializationContext context) {
		return ToOne.none();
	}

	@Override
	public Object getAbsentValue(DeserializationContext context) {
		return ToOne.none();
	}

	@Override
	public Object getEmptyValue(DeserializationContext context) {
		return ToOne.none();
	}

}
