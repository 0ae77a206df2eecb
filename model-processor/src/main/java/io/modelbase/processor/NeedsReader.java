package io.modelbase.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads what methods of a model require to be loaded or locked, and reports what is wrong
 * with it.
 */
final class NeedsReader {

	private static final List<String> ANNOTATIONS = List.of(Names.REQUIRES_RELATIONS, Names.REQUIRES_FOR_UPDATE);

	private final Elements elements;

	private final Types types;

	private final RelationPaths paths;

	private final Problems problems;

	NeedsReader(Elements elements, Types types, RelationPaths paths, Problems problems) {
		this.elements = elements;
		this.types = types;
		this.paths = paths;
		this.problems = problems;
	}

	/**
	 * Returns whether a path leads to a type that isn't known yet.
	 */
	boolean isOpen(TypeElement model) {
		return methods(model).stream()
			.flatMap((method) -> required(method).stream())
			.anyMatch((path) -> this.paths.follow(path, model).open());
	}

	/**
	 * Returns what the methods require, joined by their names: the model's own, then
	 * those of its superclasses, each in the order of their declaration. Paths that lead
	 * nowhere are left out.
	 */
	List<NeedDescription> read(TypeElement model) {
		Map<String, List<ExecutableElement>> byName = new LinkedHashMap<>();
		for (ExecutableElement method : methods(model)) {
			if (model.equals(method.getEnclosingElement())) {
				report(method, model);
			}
			if (!method.getModifiers().contains(Modifier.STATIC)) {
				byName.computeIfAbsent(method.getSimpleName().toString(), (name) -> new ArrayList<>()).add(method);
			}
		}
		return byName.entrySet().stream().map((methods) -> need(methods.getKey(), methods.getValue(), model)).toList();
	}

	private NeedDescription need(String name, List<ExecutableElement> methods, TypeElement model) {
		List<List<String>> paths = methods.stream()
			.flatMap((method) -> required(method).stream())
			.map((path) -> this.paths.follow(path, model).methods())
			.filter((path) -> !path.isEmpty())
			.distinct()
			.toList();
		return new NeedDescription(name, paths,
				methods.stream().anyMatch((method) -> has(method, Names.REQUIRES_FOR_UPDATE)));
	}

	private List<ExecutableElement> methods(TypeElement model) {
		List<ExecutableElement> methods = new ArrayList<>();
		for (TypeElement type : ClassHierarchy.of(model).classes()) {
			for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
				if (ANNOTATIONS.stream().anyMatch((annotation) -> has(method, annotation))
						&& methods.stream().noneMatch((other) -> this.elements.overrides(other, method, model))) {
					methods.add(method);
				}
			}
		}
		return methods;
	}

	private void report(ExecutableElement method, TypeElement model) {
		String name = ModelNames.display(model) + "." + method.getSimpleName();
		ANNOTATIONS.stream()
			.filter((annotation) -> has(method, annotation))
			.forEach((annotation) -> reportPlace(method, model, name, Names.simple(annotation)));
		if (has(method, Names.REQUIRES_RELATIONS) && required(method).isEmpty()) {
			this.problems.report(method, model,
					"%s has a @RequiresRelations that names no relation. Name one of %s, or remove it.".formatted(name,
							ModelNames.display(model)));
		}
		for (String path : required(method)) {
			String problem = this.paths.follow(path, model).problem();
			if (problem != null) {
				this.problems.report(method, model, "%s requires '%s', %s".formatted(name, path, problem));
			}
		}
	}

	private void reportPlace(ExecutableElement method, TypeElement model, String name, String annotation) {
		if (!isPreload(model)) {
			this.problems.report(method, model,
					"%s has @%s, but %s is no RelationPreload. Let %s implement it, or remove @%s.".formatted(name,
							annotation, ModelNames.display(model), ModelNames.display(model), annotation));
		}
		if (method.getModifiers().contains(Modifier.STATIC)) {
			this.problems.report(method, model,
					"%s has @%s, but is static and has no model to %s. Remove static or @%s.".formatted(name,
							annotation,
							annotation.equals(Names.simple(Names.REQUIRES_FOR_UPDATE)) ? "lock" : "load them for",
							annotation));
		}
	}

	private boolean isPreload(TypeElement model) {
		TypeElement preload = this.elements.getTypeElement(Names.RELATION_PRELOAD);
		return preload == null || this.types.isSubtype(this.types.erasure(model.asType()), preload.asType());
	}

	private static boolean has(ExecutableElement method, String annotation) {
		return Annotations.values(method, annotation).isPresent();
	}

	private static List<String> required(ExecutableElement method) {
		return Annotations.values(method, Names.REQUIRES_RELATIONS).orElse(List.of());
	}

}
