package io.modelbase.processor;

import java.util.LinkedHashSet;
import java.util.Set;

import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Checks methods that have an annotation, when all types are known that other processors
 * write.
 */
abstract class MethodCheck {

	private final Elements elements;

	private final String annotation;

	private final Set<String> types = new LinkedHashSet<>();

	MethodCheck(Elements elements, String annotation) {
		this.elements = elements;
		this.annotation = annotation;
	}

	/**
	 * Takes note of the types of a round that have such methods: the compiler replaces
	 * the elements themselves in the next round.
	 */
	final void collect(RoundEnvironment round) {
		TypeElement type = this.elements.getTypeElement(this.annotation);
		if (type != null) {
			for (Element method : round.getElementsAnnotatedWith(type)) {
				if (method.getEnclosingElement() instanceof TypeElement declaringType) {
					this.types.add(declaringType.getQualifiedName().toString());
				}
			}
		}
	}

	/**
	 * Checks the methods of all rounds.
	 */
	final void check() {
		for (String name : this.types) {
			TypeElement type = this.elements.getTypeElement(name);
			if (type != null) {
				ElementFilter.methodsIn(type.getEnclosedElements())
					.stream()
					.filter((method) -> Annotations.values(method, this.annotation).isPresent())
					.forEach((method) -> check(method, type));
			}
		}
	}

	/**
	 * Checks one method.
	 * @param method the method
	 * @param type the class or interface that declares it
	 */
	abstract void check(ExecutableElement method, TypeElement type);

}
