package io.modelbase.processor;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Checks that methods that say what they need are those of models. What models require is
 * checked when they are read.
 */
final class NeedsPlaceCheck extends MethodCheck {

	private final String annotation;

	private final Problems problems;

	NeedsPlaceCheck(Elements elements, String annotation, Problems problems) {
		super(elements, annotation);
		this.annotation = Names.simple(annotation);
		this.problems = problems;
	}

	@Override
	void check(ExecutableElement method, TypeElement type) {
		ClassHierarchy hierarchy = ClassHierarchy.of(type);
		if (type.getKind() != ElementKind.CLASS || (hierarchy.complete() && !hierarchy.isModel())) {
			this.problems.report(method, type,
					"%s.%s has @%s, but %s is no model. Move it to a model that implements RelationPreload, or remove it."
						.formatted(ModelNames.display(type), method.getSimpleName(), this.annotation,
								ModelNames.display(type)));
		}
	}

}
