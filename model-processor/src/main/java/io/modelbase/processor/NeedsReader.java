package io.modelbase.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads what methods of a model require to be loaded, and reports what is wrong with it.
 */
final class NeedsReader {

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
		Map<String, Set<List<String>>> needs = new LinkedHashMap<>();
		for (ExecutableElement method : methods(model)) {
			if (model.equals(method.getEnclosingElement())) {
				report(method, model);
			}
			if (!method.getModifiers().contains(Modifier.STATIC)) {
				Set<List<String>> paths = needs.computeIfAbsent(method.getSimpleName().toString(),
						(name) -> new LinkedHashSet<>());
				required(method).stream()
					.map((path) -> this.paths.follow(path, model).methods())
					.filter((path) -> !path.isEmpty())
					.forEach(paths::add);
			}
		}
		return needs.entrySet()
			.stream()
			.map((need) -> new NeedDescription(need.getKey(), List.copyOf(need.getValue())))
			.toList();
	}

	private List<ExecutableElement> methods(TypeElement model) {
		List<ExecutableElement> methods = new ArrayList<>();
		for (TypeElement type : ClassHierarchy.of(model).classes()) {
			for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
				if (Annotations.values(method, Names.REQUIRES_RELATIONS).isPresent()
						&& methods.stream().noneMatch((other) -> this.elements.overrides(other, method, model))) {
					methods.add(method);
				}
			}
		}
		return methods;
	}

	private void report(ExecutableElement method, TypeElement model) {
		String name = ModelNames.display(model) + "." + method.getSimpleName();
		if (!isPreload(model)) {
			this.problems.report(method, model,
					"%s has @RequiresRelations, but %s is no RelationPreload. Let %s implement it, or remove @RequiresRelations."
						.formatted(name, ModelNames.display(model), ModelNames.display(model)));
		}
		if (method.getModifiers().contains(Modifier.STATIC)) {
			this.problems.report(method, model,
					"%s has @RequiresRelations, but is static and has no model to load them for. Remove static or @RequiresRelations."
						.formatted(name));
		}
		if (required(method).isEmpty()) {
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

	private boolean isPreload(TypeElement model) {
		TypeElement preload = this.elements.getTypeElement(Names.RELATION_PRELOAD);
		return preload == null || this.types.isSubtype(this.types.erasure(model.asType()), preload.asType());
	}

	private static List<String> required(ExecutableElement method) {
		return Annotations.values(method, Names.REQUIRES_RELATIONS).orElse(List.of());
	}

}
