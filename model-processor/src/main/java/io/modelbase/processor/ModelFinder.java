package io.modelbase.processor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Finds models among the types being compiled. It goes through all of them instead of
 * asking for annotated ones, because a class whose superclass is still to be written
 * hasn't inherited the marker yet.
 */
final class ModelFinder {

	private final Elements elements;

	ModelFinder(Elements elements) {
		this.elements = elements;
	}

	/**
	 * Returns all classes that are models, or may turn out to be when their superclasses
	 * are known, nested ones included.
	 * @param roots the root elements of a round
	 */
	List<TypeElement> find(Collection<? extends Element> roots) {
		List<TypeElement> models = new ArrayList<>();
		ElementFilter.typesIn(List.copyOf(roots)).forEach((type) -> collect(type, models));
		return models;
	}

	private void collect(TypeElement type, List<TypeElement> models) {
		if (type.getKind() == ElementKind.CLASS && isCandidate(type)) {
			models.add(type);
		}
		ElementFilter.typesIn(type.getEnclosedElements()).forEach((nested) -> collect(nested, models));
	}

	private boolean isCandidate(TypeElement type) {
		ClassHierarchy hierarchy = ClassHierarchy.of(type);
		return (hierarchy.isModel() || !hierarchy.complete())
				&& !this.elements.getPackageOf(type).getQualifiedName().contentEquals(Names.ROOT_PACKAGE);
	}

}
