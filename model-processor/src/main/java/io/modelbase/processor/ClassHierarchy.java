package io.modelbase.processor;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A class with its superclasses.
 *
 * @param classes the class first, {@code Object} left out
 * @param complete whether the compiler knows all superclasses, not only the nearest
 */
record ClassHierarchy(List<TypeElement> classes, boolean complete) {

	static ClassHierarchy of(TypeElement type) {
		List<TypeElement> classes = new ArrayList<>();
		TypeElement current = type;
		while (true) {
			TypeMirror superclass = current.getSuperclass();
			if (superclass.getKind() == TypeKind.ERROR) {
				classes.add(current);
				return new ClassHierarchy(classes, false);
			}
			if (superclass.getKind() != TypeKind.DECLARED) {
				if (classes.isEmpty() || !current.getQualifiedName().contentEquals("java.lang.Object")) {
					classes.add(current);
				}
				return new ClassHierarchy(classes, true);
			}
			classes.add(current);
			current = (TypeElement) ((DeclaredType) superclass).asElement();
		}
	}

	/**
	 * Returns whether the class is a model: one that has or inherits the marker.
	 */
	boolean isModel() {
		return this.classes.stream().anyMatch((type) -> Annotations.isPresent(type, Names.MODEL));
	}

}
