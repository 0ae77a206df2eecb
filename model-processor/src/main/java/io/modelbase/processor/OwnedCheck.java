package io.modelbase.processor;

import java.util.Optional;

import javax.lang.model.element.TypeElement;

/**
 * Checks that what is {@code @Owned} are elements that belong to their model alone.
 */
final class OwnedCheck {

	private final RelationFields relations;

	OwnedCheck(RelationFields relations) {
		this.relations = relations;
	}

	/**
	 * Says what is wrong with the {@code @Owned} of a model's relation. What a
	 * {@code ToMany} without a way back, or with two, should be is not for this to say.
	 * @param relation the relation
	 * @param target the model that it leads to
	 * @param model the model
	 */
	Optional<String> problem(RelationField relation, TypeElement target, TypeElement model) {
		if (!Annotations.isPresent(relation.field().element(), Names.OWNED)) {
			return Optional.empty();
		}
		String name = relation.field().displayName();
		if (!relation.isMany()) {
			return Optional
				.of("%s has @Owned, which is for a ToMany with @MappedBy. Remove it, or save the %s by itself."
					.formatted(name, ModelNames.display(target)));
		}
		return isLinked(relation, target) ? Optional
			.of("%s is @Owned, but a table links its elements, which may belong to several models. Remove @Owned, or declare a ToOne<%s> in %s, and name it by @MappedBy."
				.formatted(name, ModelNames.display(model), ModelNames.display(target))) : Optional.empty();
	}

	private boolean isLinked(RelationField relation, TypeElement target) {
		if (relation.says(Names.JOIN_TABLE)) {
			return relation.mappedBy().isEmpty();
		}
		return relation.mappedBy()
			.map((property) -> this.relations.of(target).get(property))
			.filter(RelationField::isMany)
			.isPresent();
	}

}
