package io.modelbase.processor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * Lists the fields of a class that are stored.
 */
final class PersistentFields {

	private static final List<String> NOT_STORED = List.of(Names.TRANSIENT, Names.VALUE, Names.AUTOWIRED);

	private final Types types;

	private final PlainTypes plainTypes;

	PersistentFields(Types types, PlainTypes plainTypes) {
		this.types = types;
		this.plainTypes = plainTypes;
	}

	/**
	 * Returns the stored fields of a class: its own, then those of its superclasses, each
	 * in the order of their declaration. A field that hides another stands for both.
	 */
	List<PersistentField> of(DeclaredType type) {
		Map<String, PersistentField> fields = new LinkedHashMap<>();
		for (TypeElement declaringType : ClassHierarchy.of((TypeElement) type.asElement()).classes()) {
			for (VariableElement field : ElementFilter.fieldsIn(declaringType.getEnclosedElements())) {
				PersistentField candidate = new PersistentField(field, declaringType,
						this.plainTypes.plain(this.types.asMemberOf(type, field)));
				if (isPersistent(candidate)) {
					fields.putIfAbsent(candidate.name(), candidate);
				}
			}
		}
		return List.copyOf(fields.values());
	}

	/**
	 * Java's {@code transient} concerns serialization only: Spring Data stores such
	 * fields.
	 */
	private static boolean isPersistent(PersistentField field) {
		return !field.element().getModifiers().contains(Modifier.STATIC) && NOT_STORED.stream().noneMatch(field::has);
	}

}
