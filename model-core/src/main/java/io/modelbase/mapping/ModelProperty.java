package io.modelbase.mapping;

import java.lang.invoke.MethodHandle;

import org.jspecify.annotations.Nullable;

import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;

/**
 * A property of a model, or of an object embedded in one, with quick access to it.
 *
 * @since 0.1.0
 */
public abstract sealed class ModelProperty permits ModelColumn, EmbeddedObject {

	private final RelationalPersistentProperty property;

	private final PropertyAccess access;

	private final @Nullable EmbeddedObject parent;

	private final String path;

	ModelProperty(RelationalPersistentProperty property, @Nullable EmbeddedObject parent) {
		this.property = property;
		this.access = PropertyAccess.of(property);
		this.parent = parent;
		this.path = (parent != null) ? parent.path() + "." + property.getName() : property.getName();
	}

	/**
	 * Returns Spring Data's view of the property.
	 * @return the property
	 */
	public RelationalPersistentProperty property() {
		return this.property;
	}

	/**
	 * Returns the embedded object that the property belongs to.
	 * @return the embedded object, or null if the property is the model's own
	 */
	public @Nullable EmbeddedObject parent() {
		return this.parent;
	}

	/**
	 * Returns the names of the properties that lead here from the model, joined by dots.
	 * @return for example {@code address.city}
	 */
	public String path() {
		return this.path;
	}

	/**
	 * Reads the property from a model.
	 * @param model the model
	 * @return the value, null also where an embedded object on the way is null
	 */
	public @Nullable Object get(Object model) {
		Object owner = (this.parent != null) ? this.parent.get(model) : model;
		return (owner != null) ? this.access.get(owner) : null;
	}

	/**
	 * Returns whether the property can be set after its object was created.
	 * @return {@code false} for a final field
	 */
	public boolean isWritable() {
		return this.access.isWritable();
	}

	/**
	 * Sets the property on the object that directly holds it: the model or the embedded
	 * object.
	 * @param owner the object
	 * @param value the value
	 */
	public void set(Object owner, @Nullable Object value) {
		this.access.set(owner, value);
	}

	/**
	 * Returns what sets the property, to be made part of a handle that sets several.
	 * @return a handle of type {@code (Object owner, Object value)void}
	 * @throws IllegalStateException if the property is final
	 */
	public MethodHandle setter() {
		return this.access.setter();
	}

	@Override
	public String toString() {
		return this.property.getOwner().getType().getSimpleName() + "." + this.path;
	}

}
