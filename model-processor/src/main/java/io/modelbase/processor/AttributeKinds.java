package io.modelbase.processor;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Decides what a column can do by its property's type.
 */
final class AttributeKinds {

	private final Types types;

	private final Elements elements;

	AttributeKinds(Types types, Elements elements) {
		this.types = types;
		this.elements = elements;
	}

	/**
	 * Returns the kind of attribute for a property.
	 * @param type the type of the property, plain and boxed
	 */
	AttributeKind of(TypeMirror type) {
		if (!(type instanceof DeclaredType declared)) {
			return AttributeKind.PLAIN;
		}
		TypeElement element = (TypeElement) declared.asElement();
		if (element.getQualifiedName().contentEquals("java.lang.String")) {
			return AttributeKind.TEXT;
		}
		if (element.getQualifiedName().contentEquals("java.lang.Boolean")) {
			return AttributeKind.BOOLEAN;
		}
		if (!isComparable(type)) {
			return AttributeKind.PLAIN;
		}
		if (isA(type, "java.lang.Number")) {
			return AttributeKind.NUMERIC;
		}
		return isA(type, "java.time.temporal.Temporal") ? AttributeKind.TEMPORAL : AttributeKind.COMPARABLE;
	}

	/**
	 * Returns whether a type meets the bound {@code V extends Comparable<? super V>}
	 * without an unchecked conversion, which not every compiler rules out by itself.
	 */
	private boolean isComparable(TypeMirror type) {
		TypeElement comparable = type("java.lang.Comparable");
		return !implementsRaw(comparable, type) && this.types.isSubtype(type,
				this.types.getDeclaredType(comparable, this.types.getWildcardType(null, type)));
	}

	private boolean implementsRaw(TypeElement generic, TypeMirror type) {
		return (type instanceof DeclaredType declared && declared.asElement().equals(generic)
				&& declared.getTypeArguments().isEmpty())
				|| this.types.directSupertypes(type)
					.stream()
					.anyMatch((supertype) -> implementsRaw(generic, supertype));
	}

	private boolean isA(TypeMirror type, String name) {
		return this.types.isSubtype(type, type(name).asType());
	}

	private TypeElement type(String name) {
		TypeElement type = this.elements.getTypeElement(name);
		if (type == null) {
			throw new IllegalStateException("The class path has no " + name);
		}
		return type;
	}

}
