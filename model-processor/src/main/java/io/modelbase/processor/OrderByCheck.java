package io.modelbase.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Checks that what {@code @OrderBy} names are columns.
 */
final class OrderByCheck {

	private static final Pattern ORDER = Pattern.compile("\\s*(\\S+)(\\s+(asc|desc))?\\s*", Pattern.CASE_INSENSITIVE);

	private final PersistentFields fields;

	private final RelationFields relations;

	OrderByCheck(PersistentFields fields, RelationFields relations) {
		this.fields = fields;
		this.relations = relations;
	}

	/**
	 * Says what is wrong with the {@code @OrderBy} of a relation.
	 * @param relation the relation
	 * @param target the model that it leads to
	 */
	List<String> problems(RelationField relation, TypeElement target) {
		List<String> problems = new ArrayList<>();
		if (relation.says(Names.ORDER_BY) && relation.orderBy().isEmpty()) {
			problems.add("%s has an @OrderBy without a column. Name a column of %s, or remove it."
				.formatted(relation.field().displayName(), ModelNames.display(target)));
		}
		for (String order : relation.orderBy()) {
			Matcher matcher = ORDER.matcher(order);
			if (!matcher.matches()) {
				problems
					.add("%s is ordered by '%s', which can't be read. Write a column, with ' asc' or ' desc' if wanted."
						.formatted(relation.field().displayName(), order));
			}
			else if (!isColumn(matcher.group(1), target.asType())) {
				problems.add("%s is ordered by %s, which is no column of %s. Name one of its columns: %s.".formatted(
						relation.field().displayName(), matcher.group(1), ModelNames.display(target), columns(target)));
			}
		}
		return problems;
	}

	private boolean isColumn(String path, TypeMirror type) {
		int dot = path.indexOf('.');
		String name = (dot < 0) ? path : path.substring(0, dot);
		return type instanceof DeclaredType declared && this.fields.of(declared)
			.stream()
			.filter((field) -> field.name().equals(name) && this.relations.of(field).isEmpty())
			.anyMatch((field) -> (dot < 0) ? !field.has(Names.EMBEDDED)
					: field.has(Names.EMBEDDED) && isColumn(path.substring(dot + 1), field.type()));
	}

	private String columns(TypeElement target) {
		return String.join(", ",
				this.fields.of((DeclaredType) target.asType())
					.stream()
					.filter((field) -> this.relations.of(field).isEmpty() && !field.has(Names.EMBEDDED))
					.map(PersistentField::name)
					.toList());
	}

}
