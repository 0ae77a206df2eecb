package io.modelbase.processor;

import java.util.HashSet;
import java.util.Set;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Finds annotations by name, also where they annotate another annotation.
 */
final class Annotations {

	private Annotations() {
	}

	/**
	 * Returns whether an element has an annotation, be it of the given type or of one
	 * composed of it.
	 * @param element the element, whose superclasses don't count
	 * @param name the qualified name of the annotation type
	 */
	static boolean isPresent(Element element, String name) {
		return isPresent(element, name, new HashSet<>());
	}

	private static boolean isPresent(Element element, String name, Set<Element> seen) {
		for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
			TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
			if (type.getQualifiedName().contentEquals(name) || (seen.add(type) && isPresent(type, name, seen))) {
				return true;
			}
		}
		return false;
	}

}
