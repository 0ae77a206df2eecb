package io.modelbase.mapping;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.modelbase.JoinTable;
import io.modelbase.MappedBy;
import io.modelbase.ModelBase;
import io.modelbase.OnDelete;
import io.modelbase.OrderBy;
import io.modelbase.Owned;
import io.modelbase.ToMany;
import io.modelbase.ToOne;
import io.modelbase.mapping.ModelRelation.Kind;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.annotation.Transient;
import org.springframework.data.relational.core.mapping.NamingStrategy;
import org.springframework.data.relational.core.sql.IdentifierProcessing;
import org.springframework.data.relational.core.sql.SqlIdentifier;
import org.springframework.data.util.ParsingUtils;
import org.springframework.util.ReflectionUtils;

/** Finds the relations that a model declares, by its fields. */
final class RelationFields {

	private final NamingStrategy naming;

	private final IdentifierProcessing identifiers;

	RelationFields(NamingStrategy naming, IdentifierProcessing identifiers) {
		this.naming = naming;
		this.identifiers = identifiers;
	}

	/** Returns the relations of a model, its own before those of its superclasses. */
	List<Declaration> of(Class<?> model) {
		List<Declaration> declarations = new ArrayList<>();
		for (Class<?> type = model; type != ModelBase.class && type != Object.class; type = type.getSuperclass()) {
			for (Field field : type.getDeclaredFields()) {
				boolean relation = field.getType() == ToOne.class || field.getType() == ToMany.class;
				if (relation && !Modifier.isStatic(field.getModifiers())
						&& !AnnotatedElementUtils.hasAnnotation(field, Transient.class)) {
					declarations.add(declaration(model, field));
				}
			}
		}
		return declarations;
	}

	private Declaration declaration(Class<?> model, Field field) {
		Class<?> target = ResolvableType.forField(field, model).getGeneric(0).resolve(Object.class);
		MappedBy mappedBy = AnnotatedElementUtils.findMergedAnnotation(field, MappedBy.class);
		JoinTable table = AnnotatedElementUtils.findMergedAnnotation(field, JoinTable.class);
		OrderBy orderBy = AnnotatedElementUtils.findMergedAnnotation(field, OrderBy.class);
		OnDelete onDelete = AnnotatedElementUtils.findMergedAnnotation(field, OnDelete.class);
		String relation = field.getDeclaringClass().getSimpleName() + "." + field.getName();
		if (!ModelMappings.isModel(target)) {
			throw new ModelConfigurationException(relation + " doesn't say which model it leads to.",
					"Give it a type argument that is a model, as in %s<User>."
						.formatted(field.getType().getSimpleName()));
		}
		boolean toMany = field.getType() == ToMany.class;
		if (toMany && (mappedBy == null) == (table == null)) {
			throw new ModelConfigurationException(
					relation + " needs one way back to its model, @MappedBy or @JoinTable.",
					"Say @MappedBy with the property of %s that points back, or @JoinTable on one side."
						.formatted(target.getSimpleName()));
		}
		Kind kind = kind(target, toMany, mappedBy);
		boolean owned = AnnotatedElementUtils.hasAnnotation(field, Owned.class);
		if (owned && kind != Kind.ONE_TO_MANY) {
			throw new ModelConfigurationException(
					relation + " is @Owned, but its elements don't belong to its model alone.",
					"Leave out @Owned, or let it be a ToMany with @MappedBy whose %s has a ToOne back."
						.formatted(target.getSimpleName()));
		}
		if (!toMany && Modifier.isFinal(field.getModifiers())) {
			throw new ModelConfigurationException(relation + " is final, but loading replaces it.",
					"Remove the final.");
		}
		return new Declaration(field.getName(), kind, target, owned, (mappedBy != null) ? mappedBy.value() : null,
				(table != null) ? link(model, target, field, table) : null,
				(orderBy != null) ? List.of(orderBy.value()) : List.of(),
				(onDelete != null) ? onDelete.value() : OnDelete.Action.RESTRICT, PropertyAccess.of(field));
	}

	private static Kind kind(Class<?> target, boolean toMany, @Nullable MappedBy mappedBy) {
		if (mappedBy == null) {
			return toMany ? Kind.MANY_TO_MANY : Kind.TO_ONE;
		}
		Field back = ReflectionUtils.findField(target, mappedBy.value());
		if (!toMany) {
			return Kind.INVERSE_TO_ONE;
		}
		return (back != null && back.getType() == ToMany.class) ? Kind.MANY_TO_MANY : Kind.ONE_TO_MANY;
	}

	private LinkTable link(Class<?> model, Class<?> target, Field field, JoinTable table) {
		String owner = table.joinColumn().isEmpty() ? derived(this.naming.getTableName(model) + "_id")
				: quoted(table.joinColumn());
		String other = table.inverseJoinColumn().isEmpty() ? derived(this.naming.getTableName(target) + "_id")
				: quoted(table.inverseJoinColumn());
		if (owner.equals(other)) {
			other = derived(ParsingUtils.reconcatenateCamelCase(field.getName(), "_") + "_id");
		}
		return new LinkTable(quoted(table.value()), owner, other);
	}

	private String quoted(String name) {
		return SqlIdentifier.quoted(name).toSql(this.identifiers);
	}

	/** Names that nobody wrote follow the letter case of the database. */
	private String derived(String name) {
		return quoted(this.identifiers.standardizeLetterCase(name.toLowerCase(Locale.ROOT)));
	}

	/**
	 * A relation as a field declares it.
	 *
	 * @param name the property
	 * @param kind what kind of relation it is
	 * @param target the model that it leads to
	 * @param owned whether the elements are saved with their model
	 * @param mappedBy the property of the target that points back, if that is what stores
	 * the relation
	 * @param link the table that links the models, if this side declares it
	 * @param orderBy in which order elements are loaded
	 * @param onDelete what becomes of a row when its target is deleted
	 * @param access reads and writes the field
	 */
	record Declaration(String name, Kind kind, Class<?> target, boolean owned, @Nullable String mappedBy,
			@Nullable LinkTable link, List<String> orderBy, OnDelete.Action onDelete, PropertyAccess access) {

		/** Whether this can be the side that is mapped by another one. */
		boolean isInverseOf(Declaration owning) {
			return owning.mappedBy == null
					&& owning.kind == ((this.kind == Kind.MANY_TO_MANY) ? Kind.MANY_TO_MANY : Kind.TO_ONE);
		}

	}

}
