package io.modelbase.processor;

import java.util.List;
import java.util.Optional;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Checks what {@code @Load} names on methods of repositories.
 */
final class LoadCheck extends MethodCheck {

	private final Types types;

	private final RelationPaths paths;

	private final Problems problems;

	LoadCheck(Elements elements, Types types, RelationPaths paths, Problems problems) {
		super(elements, Names.LOAD);
		this.types = types;
		this.paths = paths;
		this.problems = problems;
	}

	@Override
	void check(ExecutableElement method, TypeElement type) {
		Optional<TypeMirror> stored = storedIn(type.asType());
		if (stored.isPresent() && stored.get().getKind() != TypeKind.DECLARED) {
			return;
		}
		Optional<TypeElement> model = stored.flatMap(LoadCheck::model);
		String name = ModelNames.display(type) + "." + method.getSimpleName();
		if (model.isEmpty()) {
			this.problems.report(method, type,
					"%s has @Load, but %s is no repository of a model. Move it to one, for example a ModelRepository, or remove it."
						.formatted(name, ModelNames.display(type)));
			return;
		}
		List<String> loaded = Annotations.values(method, Names.LOAD).orElse(List.of());
		if (loaded.isEmpty()) {
			this.problems.report(method, type, "%s has a @Load that names no relation. Name one of %s, or remove it."
				.formatted(name, ModelNames.display(model.get())));
		}
		for (String path : loaded) {
			String problem = this.paths.follow(path, model.get()).problem();
			if (problem != null) {
				this.problems.report(method, type, "%s loads '%s', %s".formatted(name, path, problem));
			}
		}
	}

	/**
	 * Returns what a repository stores: a type variable in a base of repositories, an
	 * unknown type where the compiler reports that itself.
	 */
	private Optional<TypeMirror> storedIn(TypeMirror type) {
		if (type.getKind() == TypeKind.ERROR) {
			return Optional.of(type);
		}
		if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
				&& element.getQualifiedName().contentEquals(Names.REPOSITORY)) {
			return declared.getTypeArguments().stream().<TypeMirror>map((argument) -> argument).findFirst();
		}
		return this.types.directSupertypes(type).stream().map(this::storedIn).flatMap(Optional::stream).findFirst();
	}

	private static Optional<TypeElement> model(TypeMirror type) {
		TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
		return (element.getKind() == ElementKind.CLASS && ClassHierarchy.of(element).isModel()) ? Optional.of(element)
				: Optional.empty();
	}

}
