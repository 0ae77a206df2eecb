package io.modelbase.processor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Names models in messages, and their metamodels.
 */
final class ModelNames {

	private final Elements elements;

	ModelNames(Elements elements) {
		this.elements = elements;
	}

	/**
	 * Returns the name of a type as messages show it, without its package.
	 * @return for example {@code Blog.Post}
	 */
	static String display(TypeElement type) {
		return String.join(".", simpleNames(type));
	}

	/**
	 * Returns the simple name of a model's metamodel.
	 * @return for example {@code Blog_Post_}
	 */
	static String metamodel(TypeElement model) {
		return String.join("_", simpleNames(model)) + "_";
	}

	/**
	 * Finds another model of the package whose metamodel would have the same name, as
	 * {@code Blog.Post} and {@code Blog_Post}. Looks the name up rather than remembering
	 * models, because an incremental build compiles one of them alone.
	 */
	Optional<TypeElement> twin(TypeElement model) {
		String metamodel = metamodel(model);
		String packageName = this.elements.getPackageOf(model).getQualifiedName().toString();
		Deque<TypeElement> candidates = new ArrayDeque<>();
		for (int end = metamodel.indexOf('_'); end >= 0; end = metamodel.indexOf('_', end + 1)) {
			TypeElement topLevel = this.elements.getTypeElement(packageName.isEmpty() ? metamodel.substring(0, end)
					: packageName + "." + metamodel.substring(0, end));
			if (topLevel != null) {
				candidates.add(topLevel);
			}
		}
		while (!candidates.isEmpty()) {
			TypeElement candidate = candidates.remove();
			if (!candidate.equals(model) && metamodel(candidate).equals(metamodel)
					&& candidate.getKind() == ElementKind.CLASS && ClassHierarchy.of(candidate).isModel()) {
				return Optional.of(candidate);
			}
			candidates.addAll(ElementFilter.typesIn(candidate.getEnclosedElements()));
		}
		return Optional.empty();
	}

	private static List<String> simpleNames(TypeElement type) {
		List<String> names = new ArrayList<>();
		for (Element element = type; element instanceof TypeElement; element = element.getEnclosingElement()) {
			names.add(0, element.getSimpleName().toString());
		}
		return names;
	}

}
