package io.modelbase.autoconfigure.jackson;

import java.util.List;

import io.modelbase.RelationState;
import io.modelbase.ToMany;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes a collection as the list of its elements, without those that are being written
 * further up.
 */
final class ToManySerializer extends StdSerializer<ToMany<?>> {

	private final JavaType type;

	private final @Nullable ValueSerializer<Object> list;

	ToManySerializer(JavaType type) {
		this(type, null);
	}

	private ToManySerializer(JavaType type, @Nullable ValueSerializer<Object> list) {
		super(type);
		this.type = type;
		this.list = list;
	}

	@Override
	public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
		JavaType element = context.getTypeFactory().findFirstTypeParameter(this.type, ToMany.class);
		JavaType list = context.getTypeFactory().constructCollectionType(List.class, element);
		return new ToManySerializer(this.type, context.findPrimaryPropertySerializer(list, property));
	}

	@Override
	public boolean isEmpty(SerializationContext context, ToMany<?> collection) {
		return RelationState.known(collection).isEmpty();
	}

	@Override
	public void serialize(ToMany<?> collection, JsonGenerator generator, SerializationContext context) {
		List<?> elements = elements(collection, generator);
		if (this.list != null) {
			this.list.serialize(elements, generator, context);
		}
		else {
			context.writeValue(generator, elements);
		}
	}

	@Override
	public void serializeWithType(ToMany<?> collection, JsonGenerator generator, SerializationContext context,
			TypeSerializer typeSerializer) {
		serialize(collection, generator, context);
	}

	private static List<?> elements(ToMany<?> collection, JsonGenerator generator) {
		return RelationState.known(collection)
			.stream()
			.filter((element) -> !JsonPath.contains(element, generator))
			.toList();
	}

}
