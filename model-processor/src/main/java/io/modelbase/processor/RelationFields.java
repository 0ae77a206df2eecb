package io.modelbase.processor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

import org.jspecify.annotations.Nullable;

/**
 * Lists the relations of a model.
 */
final class RelationFields {

	private final Elements elements;

	private final PersistentFields fields;

	RelationFields(Elements elements, PersistentFields fields) {
		this.elements = elements;
		this.fields = fields;
	}

	/**
	 * Returns the relations of a model by their names: its own, then those of its
	 * superclasses, each in the order of their declaration.
	 */
	Map<String, RelationField> of(TypeElement model) {
		Map<String, RelationField> relations = new LinkedHashMap<>();
		for (PersistentField field : this.fields.of((DeclaredType) model.asType())) {
			of(field).ifPresent((relation) -> relations.put(field.name(), relation));
		}
		return relations;
	}

	/**
	 * Returns the relation that a field is, empty if it is none.
	 */
	Optional<RelationField> of(PersistentField field) {
		return RelationKind.of(field.type()).map((kind) -> new RelationField(field, kind, target(field)));
	}

	/**
	 * Returns the first class that a relation names, and whose superclasses the compiler
	 * doesn't know yet: it may turn out to be a model.
	 */
	Optional<TypeElement> open(PersistentField field) {
		return RelationKind.of(field.type())
			.flatMap((kind) -> ((DeclaredType) field.type()).getTypeArguments()
				.stream()
				.filter((argument) -> argument.getKind() == TypeKind.DECLARED)
				.map((argument) -> (TypeElement) ((DeclaredType) argument).asElement())
				.filter((type) -> !ClassHierarchy.of(type).complete())
				.findFirst());
	}

	private @Nullable TypeElement target(PersistentField field) {
		for (TypeMirror argument : ((DeclaredType) field.type()).getTypeArguments()) {
			if (argument instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
					&& isModel(element)) {
				return element;
			}
		}
		return null;
	}

	/**
	 * The library's own base classes have no metamodels.
	 */
	private boolean isModel(TypeElement type) {
		return type.getKind() == ElementKind.CLASS && ClassHierarchy.of(type).isModel()
				&& !this.elements.getPackageOf(type).getQualifiedName().contentEquals(Names.ROOT_PACKAGE);
	}

}
