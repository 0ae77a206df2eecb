package io.modelbase.autoconfigure.jackson;

import io.modelbase.ToMany;
import io.modelbase.ToOne;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.BeanPropertyWriter;

/** Writes a relation that is a property, or leaves the property out. */
final class RelationPropertyWriter extends BeanPropertyWriter {

	private static final long serialVersionUID = 1L;

	private final boolean keys;

	RelationPropertyWriter(BeanPropertyWriter base, boolean keys) {
		super(base);
		this.keys = keys;
	}

	private RelationPropertyWriter(RelationPropertyWriter base, PropertyName name) {
		super(base, name);
		this.keys = base.keys;
	}

	@Override
	protected BeanPropertyWriter _new(PropertyName name) {
		return new RelationPropertyWriter(this, name);
	}

	@Override
	public void serializeAsProperty(Object bean, JsonGenerator generator, SerializationContext context)
			throws Exception {
		if (isWritten(get(bean), generator)) {
			super.serializeAsProperty(bean, generator, context);
		}
		else {
			serializeAsOmittedProperty(bean, generator, context);
		}
	}

	@Override
	public void serializeAsElement(Object bean, JsonGenerator generator, SerializationContext context)
			throws Exception {
		if (isWritten(get(bean), generator)) {
			super.serializeAsElement(bean, generator, context);
		}
		else {
			serializeAsOmittedElement(bean, generator, context);
		}
	}

	private boolean isWritten(@Nullable Object value, JsonGenerator generator) {
		if (value instanceof ToMany<?> collection) {
			return collection.isLoaded() || collection.isPartial();
		}
		if (!(value instanceof ToOne<?> reference)) {
			return true;
		}
		if (reference.isLoaded()) {
			return !JsonPath.contains(reference.get(), generator);
		}
		return reference.isNone() ? !willSuppressNulls() : this.keys && JsonPath.key(reference) != null;
	}

}
