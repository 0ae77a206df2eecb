package io.modelbase.processor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * Checks that what {@code @MappedBy} names is a relation that points back.
 */
final class MappedByCheck {

	private final PersistentFields fields;

	private final RelationFields relations;

	MappedByCheck(PersistentFields fields, RelationFields relations) {
		this.fields = fields;
		this.relations = relations;
	}

	/**
	 * Says what is wrong with the {@code @MappedBy} of a model's relation.
	 * @param relation the relation
	 * @param target the model that it leads to
	 * @param model the model
	 */
	Optional<String> problem(RelationField relation, TypeElement target, TypeElement model) {
		return relation.mappedBy()
			.flatMap((property) -> fault(property, relation, target, model)
				.map((fault) -> "%s is mapped by %s.%s, %s. %s".formatted(relation.field().displayName(),
						ModelNames.display(target), property, fault, cure(relation, target, model))));
	}

	private Optional<String> fault(String property, RelationField relation, TypeElement target, TypeElement model) {
		Optional<PersistentField> field = this.fields.of((DeclaredType) target.asType())
			.stream()
			.filter((candidate) -> candidate.name().equals(property))
			.findFirst();
		if (field.isEmpty()) {
			return Optional.of("but there is no such property");
		}
		return this.relations.of(field.get())
			.map((inverse) -> fault(inverse, relation, model))
			.orElseGet(() -> (TypeUse.of(field.get().element().asType()).unresolved() != null) ? Optional.empty()
					: Optional.of("which is no relation"));
	}

	private Optional<String> fault(RelationField inverse, RelationField relation, TypeElement model) {
		if (inverse.isMany() && !relation.isMany()) {
			return Optional.of("which is a ToMany");
		}
		if (inverse.mappedBy().isPresent()) {
			return Optional.of("which is @MappedBy itself");
		}
		if (inverse.isMany() && !inverse.says(Names.JOIN_TABLE)) {
			return Optional.of("which is a ToMany without a @JoinTable");
		}
		TypeElement back = inverse.target();
		return (back == null || leadsTo(back, model)) ? Optional.empty() : Optional
			.of("which leads to %s, not to %s".formatted(ModelNames.display(back), ModelNames.display(model)));
	}

	/**
	 * An abstract model's relation may be one of its subclass's.
	 */
	private static boolean leadsTo(TypeElement target, TypeElement model) {
		return ClassHierarchy.of(model).classes().contains(target) || (model.getModifiers().contains(Modifier.ABSTRACT)
				&& ClassHierarchy.of(target).classes().contains(model));
	}

	private String cure(RelationField relation, TypeElement target, TypeElement model) {
		List<String> right = this.relations.of(target)
			.values()
			.stream()
			.filter((inverse) -> inverse.target() != null && fault(inverse, relation, model).isEmpty())
			.map(RelationField::name)
			.toList();
		return right.isEmpty() ? "Declare a ToOne<%s> in %s, and name it.".formatted(ModelNames.display(model),
				ModelNames.display(target)) : right.stream().collect(Collectors.joining(" or ", "Name ", "."));
	}

}
