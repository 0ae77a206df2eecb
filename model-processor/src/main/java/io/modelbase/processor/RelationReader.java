package io.modelbase.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Reads the relations of a model, and reports what is wrong with them. One whose target
 * has no metamodel to lead to is left out.
 */
final class RelationReader {

	private final Elements elements;

	private final RelationFields relations;

	private final RelationTargets targets;

	private final RelationChecks checks;

	private final Problems problems;

	RelationReader(Elements elements, RelationFields relations, RelationTargets targets, RelationChecks checks,
			Problems problems) {
		this.elements = elements;
		this.relations = relations;
		this.targets = targets;
		this.checks = checks;
		this.problems = problems;
	}

	List<RelationDescription> read(TypeElement model) {
		Map<String, RelationField> relations = this.relations.of(model);
		List<RelationDescription> descriptions = new ArrayList<>();
		for (RelationField relation : relations.values()) {
			Optional<TypeElement> target = this.targets.of(relation, model);
			problems(relation, target, model)
				.forEach((problem) -> this.problems.report(relation.field().element(), model, problem));
			target
				.map((type) -> new RelationDescription(relation.name(),
						RelationNames.method(relation.name(), relations.keySet()), relation.kind(), metamodel(type)))
				.ifPresent(descriptions::add);
		}
		return descriptions;
	}

	private List<String> problems(RelationField relation, Optional<TypeElement> target, TypeElement model) {
		return target.map((type) -> this.checks.problems(relation, type, model))
			.orElseGet(() -> this.targets.problem(relation, model).stream().toList());
	}

	private TypeRef.Declared metamodel(TypeElement target) {
		return TypeRef.Declared.topLevel(this.elements.getPackageOf(target).getQualifiedName().toString(),
				ModelNames.metamodel(target));
	}

}
