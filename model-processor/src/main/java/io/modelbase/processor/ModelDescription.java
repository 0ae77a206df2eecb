package io.modelbase.processor;

import java.util.List;

/**
 * A model, as far as its metamodel shows it.
 *
 * @param type the model's class, without type arguments
 * @param metamodelName the simple name of the class to write
 * @param visible whether that class is public, else it is package-private
 * @param generatedAnnotation whether the model's module reads {@code @Generated}
 * @param warnings the compiler's warnings that naming the model or its types would cause
 * @param ambiguousNames simple names of {@code java.lang} that the model's package gives
 * another meaning
 * @param properties the properties: the model's own, then those of its superclasses, each
 * in the order of their declaration
 */
record ModelDescription(TypeRef.Declared type, String metamodelName, boolean visible, boolean generatedAnnotation,
		List<String> warnings, List<String> ambiguousNames, List<PropertyDescription> properties) {

	ModelDescription {
		warnings = List.copyOf(warnings);
		ambiguousNames = List.copyOf(ambiguousNames);
		properties = List.copyOf(properties);
	}

	String packageName() {
		return this.type.packageName();
	}

	/**
	 * Returns the qualified name of the class to write.
	 */
	String metamodelQualifiedName() {
		return packageName().isEmpty() ? this.metamodelName : packageName() + "." + this.metamodelName;
	}

}
