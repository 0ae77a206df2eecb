package io.modelbase.mapping;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;

/**
 * A property that holds an embedded object: its columns stand in the model's own row.
 *
 * @since 0.1.0
 */
public final class EmbeddedObject extends ModelProperty {

	private final RelationalPersistentEntity<?> entity;

	private List<ModelProperty> members = List.of();

	EmbeddedObject(RelationalPersistentProperty property, @Nullable EmbeddedObject parent,
			RelationalPersistentEntity<?> entity) {
		super(property, parent);
		this.entity = entity;
	}

	void members(List<ModelProperty> members) {
		this.members = members;
	}

	/**
	 * Returns Spring Data's view of the embedded type.
	 * @return the entity
	 */
	public RelationalPersistentEntity<?> entity() {
		return this.entity;
	}

	/**
	 * Returns the properties of the embedded object.
	 * @return columns and further embedded objects
	 */
	public List<ModelProperty> members() {
		return this.members;
	}

	/**
	 * Returns what a row whose embedded columns are all null is read as.
	 * @return {@code true} for null, {@code false} for an object without values
	 */
	public boolean isNullWhenEmpty() {
		return !property().shouldCreateEmptyEmbedded();
	}

}
