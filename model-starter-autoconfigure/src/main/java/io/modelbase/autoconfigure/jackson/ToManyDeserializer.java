package io.modelbase.autoconfigure.jackson;

import io.modelbase.ToMany;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Skips a collection: only its model can make one, and only the database fill it. */
final class ToManyDeserializer extends StdDeserializer<ToMany<?>> {

	ToManyDeserializer() {
		super(ToMany.class);
	}

	@Override
	@SuppressWarnings("NullAway") // Jackson's way to read nothing
	public @Nullable ToMany<?> deserialize(JsonParser parser, DeserializationContext context) {
		parser.skipChildren();
		return null;
	}

}
