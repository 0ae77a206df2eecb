package io.modelbase.autoconfigure.jackson;

import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.deser.BeanDeserializerBuilder;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.introspect.BeanPropertyDefinition;

/** Lets collections be ignored, as properties that are known and not read. */
final class CollectionsIgnored extends ValueDeserializerModifier {

	private static final long serialVersionUID = 1L;

	CollectionsIgnored() {
	}

	@Override
	public BeanDeserializerBuilder updateBuilder(DeserializationConfig config, BeanDescription.Supplier description,
			BeanDeserializerBuilder builder) {
		for (BeanPropertyDefinition property : description.get().findProperties()) {
			if (RelationModule.isToMany(property.getPrimaryType()) && !property.hasConstructorParameter()) {
				builder.removeProperty(property.getFullName());
				builder.addIgnorable(property.getName());
			}
		}
		return builder;
	}

}
