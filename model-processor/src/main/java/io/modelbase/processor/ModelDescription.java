package io.modelbase.processor;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A model, as far as its metamodel shows it.
 *
 * @param type the model's class, without type arguments
 * @param target the model's class as what a path leads to, with wildcards for its type
 * arguments; null if it extends no {@code ModelBase<?>}, so that no relation leads to it
 * @param metamodelName the simple name of the class to write
 * @param visible whether that class is public, else it is package-private
 * @param generatedAnnotation whether the model's module reads {@code @Generated}
 * @param warnings the compiler's warnings that naming the model or its types would cause
 * @param ambiguousNames simple names of {@code java.lang} that the model's package gives
 * another meaning
 * @param properties the properties: the model's own, then those of its superclasses, each
 * in the order of their declaration
 * @param relations the relations, in the same order
 * @param needs what methods of the model require to be loaded or locked, in the same
 * order
 */
record ModelDescription(TypeRef.Declared type, @Nullable TypeRef target, String metamodelName, boolean visible,
		boolean generatedAnnotation, List<String> warnings, List<String> ambiguousNames,
		List<PropertyDescription> properties, List<RelationDescription> relations, List<NeedDescription> needs) {

	ModelDescription {
		warnings = List.copyOf(warnings);
		ambiguousNames = List.copyOf(ambiguousNames);
		properties = List.copyOf(properties);
		relations = List.copyOf(relations);
		needs = List.copyOf(needs);
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
