package io.modelbase.autoconfigure.jackson;

import io.modelbase.ToOne;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.ReferenceTypeSerializer;
import tools.jackson.databind.type.ReferenceType;
import tools.jackson.databind.util.NameTransformer;

/**
 * Writes a reference as its target. Where there is no target to write, and no property to
 * leave out either, as in an array, it writes the key.
 */
final class ToOneSerializer extends ReferenceTypeSerializer<ToOne<?>> {

	ToOneSerializer(ReferenceType type, @Nullable TypeSerializer contentTypeSerializer,
			@Nullable ValueSerializer<Object> contentSerializer) {
		super(type, false, contentTypeSerializer, contentSerializer);
	}

	private ToOneSerializer(ToOneSerializer base, @Nullable BeanProperty property,
			@Nullable TypeSerializer contentTypeSerializer, @Nullable ValueSerializer<?> contentSerializer,
			@Nullable NameTransformer unwrapper, @Nullable Object suppressable, boolean suppressNulls) {
		super(base, property, contentTypeSerializer, contentSerializer, unwrapper, suppressable, suppressNulls);
	}

	@Override
	protected ReferenceTypeSerializer<ToOne<?>> withResolved(@Nullable BeanProperty property,
			@Nullable TypeSerializer contentTypeSerializer, @Nullable ValueSerializer<?> contentSerializer,
			@Nullable NameTransformer unwrapper) {
		return new ToOneSerializer(this, property, contentTypeSerializer, contentSerializer, unwrapper,
				this._suppressableValue, this._suppressNulls);
	}

	@Override
	public ReferenceTypeSerializer<ToOne<?>> withContentInclusion(@Nullable Object suppressable,
			boolean suppressNulls) {
		return new ToOneSerializer(this, this._property, this._valueTypeSerializer, this._valueSerializer,
				this._unwrapper, suppressable, suppressNulls);
	}

	@Override
	protected boolean _isValuePresent(ToOne<?> reference) {
		return reference.isLoaded();
	}

	@Override
	protected Object _getReferenced(ToOne<?> reference) {
		return reference.get();
	}

	@Override
	protected @Nullable Object _getReferencedIfPresent(ToOne<?> reference) {
		return reference.isLoaded() ? reference.get() : null;
	}

	@Override
	public boolean isEmpty(SerializationContext context, ToOne<?> reference) {
		return reference.isNone();
	}

	@Override
	public void serialize(ToOne<?> reference, JsonGenerator generator, SerializationContext context) {
		if (isWrittenAsTarget(reference, generator)) {
			super.serialize(reference, generator, context);
		}
		else {
			context.writeValue(generator, JsonPath.key(reference));
		}
	}

	@Override
	public void serializeWithType(ToOne<?> reference, JsonGenerator generator, SerializationContext context,
			TypeSerializer typeSerializer) {
		if (isWrittenAsTarget(reference, generator)) {
			super.serializeWithType(reference, generator, context, typeSerializer);
		}
		else {
			context.writeValue(generator, JsonPath.key(reference));
		}
	}

	private static boolean isWrittenAsTarget(ToOne<?> reference, JsonGenerator generator) {
		return reference.isLoaded() && !JsonPath.contains(reference.get(), generator);
	}

}
