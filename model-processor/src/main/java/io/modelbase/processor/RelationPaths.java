package io.modelbase.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * Follows paths of relations that annotations name.
 */
final class RelationPaths {

	private final PersistentFields fields;

	private final RelationFields relations;

	private final RelationTargets targets;

	RelationPaths(PersistentFields fields, RelationFields relations, RelationTargets targets) {
		this.fields = fields;
		this.relations = relations;
		this.targets = targets;
	}

	/**
	 * Follows a path.
	 * @param path the names of relations, joined by dots
	 * @param model the model that it starts from
	 */
	RelationPath follow(String path, TypeElement model) {
		List<String> methods = new ArrayList<>();
		TypeElement current = model;
		for (String name : path.split("\\.", -1)) {
			Map<String, RelationField> relations = this.relations.of(current);
			RelationField relation = relations.get(name);
			if (!ClassHierarchy.of(current).complete() || isUnresolved(name, current)) {
				return new RelationPath(List.of(), null, true);
			}
			if (relation == null) {
				return new RelationPath(List.of(), unknown(name, current, relations), false);
			}
			Optional<TypeElement> target = this.targets.of(relation, current);
			if (target.isEmpty()) {
				return new RelationPath(List.of(), null, false);
			}
			methods.add(RelationNames.method(name, relations.keySet()));
			current = target.get();
		}
		return new RelationPath(List.copyOf(methods), null, false);
	}

	private boolean isUnresolved(String name, TypeElement model) {
		return this.fields.of((DeclaredType) model.asType())
			.stream()
			.anyMatch((field) -> field.name().equals(name) && (TypeUse.of(field.element().asType()).unresolved() != null
					|| this.relations.open(field).isPresent()));
	}

	private static String unknown(String name, TypeElement model, Map<String, RelationField> relations) {
		return "but %s has no relation %s. %s".formatted(ModelNames.display(model), name.isEmpty() ? "''" : name,
				relations.isEmpty() ? "It has none: remove the path."
						: "Its relations are %s.".formatted(String.join(", ", relations.keySet())));
	}

}
