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
final class Relations {

	private static final Set<String> CONTAINERS = Set.of("java.lang.Iterable", "java.util.Map", "java.util.Optional");

	private final Types types;

	Relations(Types types) {
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
	 * Returns the simple name of the type of a model's id, as far as it is known.
	 */
	String idTypeOf(TypeElement model) {
		TypeMirror type = model.asType();
		for (TypeElement element : ClassHierarchy.of(model).classes()) {
			if (element.getQualifiedName().contentEquals(Names.MODEL_BASE) && type instanceof DeclaredType base
					&& !base.getTypeArguments().isEmpty()
					&& base.getTypeArguments().get(0) instanceof DeclaredType id) {
				return id.asElement().getSimpleName().toString();
			}
			type = this.types.directSupertypes(type).get(0);
		}
		return "Long";
	}

	private boolean isContainer(DeclaredType type) {
		TypeElement element = (TypeElement) type.asElement();
		return CONTAINERS.contains(element.getQualifiedName().toString()) || this.types.directSupertypes(type)
			.stream()
			.anyMatch((supertype) -> supertype instanceof DeclaredType declared && isContainer(declared));
	}

}
