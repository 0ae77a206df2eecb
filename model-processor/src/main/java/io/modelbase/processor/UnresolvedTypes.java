package io.modelbase.processor;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * Finds what keeps a model from being read: a type that the compiler doesn't know, or not
 * yet, because another processor is about to write it.
 */
final class UnresolvedTypes {

	private final PersistentFields fields;

	private final RelationFields relations;

	UnresolvedTypes(PersistentFields fields, RelationFields relations) {
		this.fields = fields;
		this.relations = relations;
	}

	/**
	 * Returns the first unresolved type that a model's columns and relations depend on.
	 */
	Optional<UnresolvedType> firstOf(TypeElement model) {
		return firstOf(model, new HashSet<>());
	}

	private Optional<UnresolvedType> firstOf(TypeElement type, Set<TypeElement> seen) {
		if (!seen.add(type)) {
			return Optional.empty();
		}
		ClassHierarchy hierarchy = ClassHierarchy.of(type);
		if (!hierarchy.complete()) {
			return Optional.of(superclass(hierarchy));
		}
		for (PersistentField field : this.fields.of((DeclaredType) type.asType())) {
			String unresolved = TypeUse.of(field.element().asType()).unresolved();
			if (unresolved != null) {
				return Optional.of(new UnresolvedType(field.element(),
						"the type %s of %s".formatted(unresolved, field.displayName())));
			}
			Optional<TypeElement> target = this.relations.open(field);
			if (target.isPresent()) {
				return Optional.of(superclass(ClassHierarchy.of(target.get())));
			}
			if (field.has(Names.EMBEDDED) && field.type() instanceof DeclaredType embedded) {
				Optional<UnresolvedType> within = firstOf((TypeElement) embedded.asElement(), seen);
				if (within.isPresent()) {
					return within;
				}
			}
		}
		return Optional.empty();
	}

	private static UnresolvedType superclass(ClassHierarchy incomplete) {
		TypeElement last = incomplete.classes().get(incomplete.classes().size() - 1);
		return new UnresolvedType(last,
				"the superclass %s of %s".formatted(last.getSuperclass(), ModelNames.display(last)));
	}

	/**
	 * A type that the compiler doesn't know.
	 *
	 * @param element the field or class that mentions it
	 * @param description what it is, as messages show it
	 */
	record UnresolvedType(Element element, String description) {

	}

}
