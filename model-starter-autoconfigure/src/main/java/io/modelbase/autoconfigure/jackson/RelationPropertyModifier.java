package io.modelbase.autoconfigure.jackson;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/**
 * Lets relations be left out wherever they are properties, of a model or anything else.
 */
final class RelationPropertyModifier extends ValueSerializerModifier {

	private static final long serialVersionUID = 1L;

	private final boolean keys;

	RelationPropertyModifier(boolean keys) {
		this.keys = keys;
	}

	@Override
	public List<BeanPropertyWriter> changeProperties(SerializationConfig config, BeanDescription.Supplier description,
			List<BeanPropertyWriter> properties) {
		List<BeanPropertyWriter> changed = new ArrayList<>(properties);
		changed.replaceAll(this::change);
		return changed;
	}

	private BeanPropertyWriter change(BeanPropertyWriter property) {
		boolean relation = RelationModule.isToOne(property.getType()) || RelationModule.isToMany(property.getType());
		return relation ? new RelationPropertyWriter(property, this.keys) : property;
	}

}
