package io.modelbase.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Checks how relations are declared.
 */
final class RelationChecks {

	private final MappedByCheck mappedBy;

	private final OrderByCheck orderBy;

	private final OwnedCheck owned;

	RelationChecks(PersistentFields fields, RelationFields relations) {
		this.mappedBy = new MappedByCheck(fields, relations);
		this.orderBy = new OrderByCheck(fields, relations);
		this.owned = new OwnedCheck(relations);
	}

	/**
	 * Says what is wrong with a model's relation.
	 * @param relation the relation
	 * @param target the model that it leads to
	 * @param model the model
	 */
	List<String> problems(RelationField relation, TypeElement target, TypeElement model) {
		List<String> problems = new ArrayList<>();
		if (relation.isMany()) {
			wayBack(relation, target).ifPresent(problems::add);
			problems.addAll(this.orderBy.problems(relation, target));
		}
		else if (relation.field().element().getModifiers().contains(Modifier.FINAL)) {
			problems.add("%s is final, but loading replaces a ToOne. Remove final."
				.formatted(relation.field().displayName()));
		}
		if (relation.field().has(Names.ID)) {
			problems.add("%s is @Id, but a relation can't be the id. Use a column as the id."
				.formatted(relation.field().displayName()));
		}
		problems.addAll(relation.isMany() ? misplacedOnMany(relation) : misplacedOnOne(relation));
		this.mappedBy.problem(relation, target, model).ifPresent(problems::add);
		this.owned.problem(relation, target, model).ifPresent(problems::add);
		return problems;
	}

	/**
	 * Says which annotations of relations a column has.
	 */
	static List<String> problems(PersistentField column) {
		return Stream
			.of(Names.MAPPED_BY, Names.JOIN_TABLE, Names.JOIN_COLUMN, Names.ORDER_BY, Names.ON_DELETE, Names.OWNED)
			.filter((annotation) -> Annotations.isPresent(column.element(), annotation))
			.map((annotation) -> "%s has @%s, but is no relation. Make it a ToOne or a ToMany, or remove @%s."
				.formatted(column.displayName(), Names.simple(annotation), Names.simple(annotation)))
			.toList();
	}

	private static Optional<String> wayBack(RelationField relation, TypeElement target) {
		boolean mapped = relation.mappedBy().isPresent();
		if (mapped && relation.says(Names.JOIN_TABLE)) {
			return Optional
				.of("%s has both @MappedBy and @JoinTable. Keep @JoinTable on one side of the relation, @MappedBy on the other."
					.formatted(relation.field().displayName()));
		}
		return (mapped || relation.says(Names.JOIN_TABLE)) ? Optional.empty() : Optional
			.of("%s has no way back. Add @MappedBy with the property of %s that points back, or @JoinTable if a table links the two."
				.formatted(relation.field().displayName(), ModelNames.display(target)));
	}

	private static List<String> misplacedOnMany(RelationField relation) {
		return Stream.of(Names.JOIN_COLUMN, Names.ON_DELETE)
			.filter(relation::says)
			.map((annotation) -> "%s has @%s, but a ToMany has no column. Move it to the ToOne that points back."
				.formatted(relation.field().displayName(), Names.simple(annotation)))
			.toList();
	}

	private static List<String> misplacedOnOne(RelationField relation) {
		List<String> problems = new ArrayList<>();
		for (String annotation : List.of(Names.JOIN_TABLE, Names.ORDER_BY)) {
			if (relation.says(annotation)) {
				problems.add("%s has @%s, which is for a ToMany. Remove it.".formatted(relation.field().displayName(),
						Names.simple(annotation)));
			}
		}
		for (String annotation : List.of(Names.JOIN_COLUMN, Names.ON_DELETE)) {
			if (relation.mappedBy().isPresent() && relation.says(annotation)) {
				problems.add("%s has @%s, but being @MappedBy it has no column. Move it to the ToOne that points back."
					.formatted(relation.field().displayName(), Names.simple(annotation)));
			}
		}
		if (Annotations.values(relation.field().element(), Names.ON_DELETE).orElse(List.of()).contains("SET_NULL")
				&& relation.field().has(Names.NOT_NULL)) {
			problems.add(
					"%s becomes null when its target is deleted, but is @NotNull. Choose CASCADE or RESTRICT, or remove @NotNull."
						.formatted(relation.field().displayName()));
		}
		return problems;
	}

}
