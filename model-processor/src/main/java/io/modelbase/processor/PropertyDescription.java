package io.modelbase.processor;

import java.util.List;

/**
 * A property of a model, or of what a model embeds.
 */
sealed interface PropertyDescription {

	/**
	 * Returns the name of the field.
	 */
	String name();

	/**
	 * Returns the names of the fields that lead here from the model, joined by dots.
	 */
	String path();

	/**
	 * A property stored in one column.
	 *
	 * @param name the name of the field
	 * @param path the names that lead here from the model, joined by dots
	 * @param kind what the column can do
	 * @param value the type of the property, boxed
	 */
	record Column(String name, String path, AttributeKind kind, TypeRef value) implements PropertyDescription {

	}

	/**
	 * A property whose own properties are stored in columns of the model's table.
	 *
	 * @param name the name of the field
	 * @param path the names that lead here from the model, joined by dots
	 * @param className the simple name of the class that holds its columns
	 * @param properties its properties, in the order of their declaration
	 */
	record Embedded(String name, String path, String className,
			List<PropertyDescription> properties) implements PropertyDescription {

		public Embedded {
			properties = List.copyOf(properties);
		}

	}

}
