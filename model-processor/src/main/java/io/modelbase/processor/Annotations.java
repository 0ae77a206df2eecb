package io.modelbase.processor;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
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

	/**
	 * Returns the strings, or the names of constants, that an annotation on the element
	 * itself has as its {@code value}.
	 * @param element the element
	 * @param name the qualified name of the annotation type
	 * @return the values, empty without the annotation
	 */
	static Optional<List<String>> values(Element element, String name) {
		return element.getAnnotationMirrors()
			.stream()
			.filter((annotation) -> ((TypeElement) annotation.getAnnotationType().asElement()).getQualifiedName()
				.contentEquals(name))
			.map(Annotations::values)
			.findFirst();
	}

	private static List<String> values(AnnotationMirror annotation) {
		return annotation.getElementValues()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().getSimpleName().contentEquals("value"))
			.map((entry) -> entry.getValue().getValue())
			.flatMap((value) -> (value instanceof List<?> list) ? list.stream() : Stream.of(value))
			.map((value) -> (value instanceof AnnotationValue item) ? item.getValue() : value)
			.map(Object::toString)
			.toList();
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
