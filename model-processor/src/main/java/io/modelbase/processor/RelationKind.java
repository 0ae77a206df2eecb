package io.modelbase.processor;

import java.util.Optional;
import java.util.stream.Stream;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * To how many models a relation leads, told by the type of its field.
 */
enum RelationKind {

	ONE("ToOne", Names.TO_ONE, "One"),

	MANY("ToMany", Names.TO_MANY, "Many");

	private final String simpleName;

	private final String qualifiedName;

	private final String pathName;

	RelationKind(String simpleName, String qualifiedName, String pathName) {
		this.simpleName = simpleName;
		this.qualifiedName = qualifiedName;
		this.pathName = pathName;
	}

	/**
	 * Returns the kind of relation that fields of a type are, empty if they are none.
	 */
	static Optional<RelationKind> of(TypeMirror type) {
		return (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element)
				? Stream.of(values())
					.filter((kind) -> element.getQualifiedName().contentEquals(kind.qualifiedName))
					.findFirst()
				: Optional.empty();
	}

	/**
	 * Returns the simple name of the fields' type.
	 */
	String simpleName() {
		return this.simpleName;
	}

	/**
	 * Returns the simple name of the class that metamodels nest for paths of this kind.
	 */
	String pathName() {
		return this.pathName;
	}

}
