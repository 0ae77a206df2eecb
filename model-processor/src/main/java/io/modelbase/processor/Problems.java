package io.modelbase.processor;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Reports errors, each once, on the element at fault or, where that comes from a class
 * file, on the model that uses it.
 */
final class Problems {

	private final Messager messager;

	private final Set<String> sources = new HashSet<>();

	private final Set<String> reported = new HashSet<>();

	Problems(Messager messager) {
		this.messager = messager;
	}

	/**
	 * Takes note of types whose source is being compiled.
	 * @param roots the root elements of a round
	 */
	void compiling(Collection<? extends Element> roots) {
		for (Element root : roots) {
			if (root instanceof TypeElement type) {
				this.sources.add(type.getQualifiedName().toString());
			}
		}
	}

	/**
	 * Returns whether the source of a top-level type is being compiled.
	 */
	boolean isSource(String qualifiedName) {
		return this.sources.contains(qualifiedName);
	}

	/**
	 * Returns whether an element's source is being compiled, else it comes from a class
	 * file.
	 */
	boolean isSource(Element element) {
		return isSource(outermost(element).getQualifiedName().toString());
	}

	/**
	 * Reports an error.
	 * @param element the element at fault
	 * @param model the model that is being read
	 * @param message what is wrong, with the cure
	 */
	void report(Element element, TypeElement model, String message) {
		Element place = isSource(element) ? element : model;
		if (this.reported.add(place + " in " + place.getEnclosingElement() + ": " + message)) {
			this.messager.printMessage(Diagnostic.Kind.ERROR, message, place);
		}
	}

	private static TypeElement outermost(Element element) {
		Element outermost = element;
		while (outermost.getEnclosingElement() instanceof TypeElement enclosing) {
			outermost = enclosing;
		}
		return (TypeElement) outermost;
	}

}
