package io.modelbase.processor;

import java.util.List;
import java.util.Optional;

import javax.lang.model.element.TypeElement;

import org.jspecify.annotations.Nullable;

/**
 * A field that is a relation.
 *
 * @param field the field
 * @param kind to how many models it leads
 * @param target the model that it leads to, null if its type names none
 */
record RelationField(PersistentField field, RelationKind kind, @Nullable TypeElement target) {

	String name() {
		return this.field.name();
	}

	boolean isMany() {
		return this.kind == RelationKind.MANY;
	}

	/**
	 * Returns the property of the target that an {@code @MappedBy} names.
	 */
	Optional<String> mappedBy() {
		return Annotations.values(this.field.element(), Names.MAPPED_BY)
			.map((values) -> values.isEmpty() ? "" : values.get(0));
	}

	/**
	 * Returns the orders that an {@code @OrderBy} names.
	 */
	List<String> orderBy() {
		return Annotations.values(this.field.element(), Names.ORDER_BY).orElse(List.of());
	}

	/**
	 * Returns whether the field itself has an annotation.
	 */
	boolean says(String annotation) {
		return Annotations.values(this.field.element(), annotation).isPresent();
	}

}
