package io.modelbase.processor;

import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/**
 * Recognises properties that refer to another model by plain reference.
 */
final class PlainReferences {

	private static final Set<String> CONTAINERS = Set.of("java.lang.Iterable", "java.util.Map", "java.util.Optional",
			Names.TO_ONE, Names.TO_MANY);

	private final Types types;

	PlainReferences(Types types) {
		this.types = types;
	}

	/**
	 * Returns the model that a property holds.
	 * @param type the type of the property
	 */
	Optional<TypeElement> modelIn(TypeMirror type) {
		if (type instanceof ArrayType array) {
			return modelIn(array.getComponentType());
		}
		if (type instanceof WildcardType wildcard) {
			return Optional.ofNullable(wildcard.getExtendsBound()).flatMap(this::modelIn);
		}
		if (!(type instanceof DeclaredType declared)) {
			return Optional.empty();
		}
		TypeElement element = (TypeElement) declared.asElement();
		if (element.getKind() == ElementKind.CLASS && ClassHierarchy.of(element).isModel()) {
			return Optional.of(element);
		}
		return isContainer(declared)
				? declared.getTypeArguments().stream().map(this::modelIn).flatMap(Optional::stream).findFirst()
				: Optional.empty();
	}

	/**
	 * Returns the name of the type that the property should have instead.
	 */
	static String cure(TypeMirror type, TypeElement related) {
		boolean one = type instanceof DeclaredType declared && (declared.asElement().equals(related)
				|| ((TypeElement) declared.asElement()).getQualifiedName().contentEquals("java.util.Optional"));
		return (one ? "ToOne<" : "ToMany<") + ModelNames.display(related) + ">";
	}

	private boolean isContainer(DeclaredType type) {
		TypeElement element = (TypeElement) type.asElement();
		return CONTAINERS.contains(element.getQualifiedName().toString()) || this.types.directSupertypes(type)
			.stream()
			.anyMatch((supertype) -> supertype instanceof DeclaredType declared && isContainer(declared));
	}

}
