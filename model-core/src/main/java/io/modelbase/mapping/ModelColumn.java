package io.modelbase.mapping;

import java.lang.reflect.Field;

import io.modelbase.LongModel;
import io.modelbase.ModelState;
import io.modelbase.RelationOrigin;
import io.modelbase.TimestampedModel;
import io.modelbase.ToOne;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.annotation.LastModifiedBy;
import org.springframework.data.annotation.LastModifiedDate;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.data.relational.core.sql.SqlIdentifier;
import org.springframework.util.ClassUtils;

/**
 * A column of a model's table, and the property that is stored in it.
 *
 * @since 0.1.0
 */
public final class ModelColumn extends ModelProperty {

	private final int index;

	private final SqlIdentifier name;

	private final String sql;

	private final Role role;

	private final boolean readOnly;

	private final boolean insertOnly;

	private final boolean touched;

	private final boolean notNull;

	private final ColumnCodec codec;

	ModelColumn(int index, RelationalPersistentProperty property, @Nullable EmbeddedObject parent, String sql,
			ColumnCodec codec) {
		super(property, parent);
		this.index = index;
		this.codec = codec;
		this.name = property.getColumnName();
		this.sql = sql;
		this.role = Role.of(property, parent);
		this.readOnly = property.isAnnotationPresent(ReadOnlyProperty.class);
		this.insertOnly = property.isInsertOnly();
		this.touched = this.role == Role.UPDATED_AT || property.isAnnotationPresent(LastModifiedDate.class)
				|| property.isAnnotationPresent(LastModifiedBy.class);
		this.notNull = parent == null
				&& (this.role != Role.VALUE || property.getType().isPrimitive() || isDeclaredNotNull(property));
	}

	private static boolean isDeclaredNotNull(RelationalPersistentProperty property) {
		Field field = property.getField();
		return field != null && MergedAnnotations.from(field).isPresent(NotNull.class);
	}

	/**
	 * Returns the column's place among the columns of its model.
	 * @return the index, from 0
	 */
	public int index() {
		return this.index;
	}

	/**
	 * Returns the column's name.
	 * @return the name
	 */
	public SqlIdentifier name() {
		return this.name;
	}

	/**
	 * Returns the column's name as it stands in SQL, quoted where needed.
	 * @return the name in SQL
	 */
	public String sql() {
		return this.sql;
	}

	/**
	 * Returns what the column is to its model.
	 * @return the role
	 */
	public Role role() {
		return this.role;
	}

	/**
	 * Returns whether only the database writes the column.
	 * @return {@code true} for a {@link ReadOnlyProperty}
	 */
	public boolean isReadOnly() {
		return this.readOnly;
	}

	/**
	 * Returns whether an update may write the column.
	 * @return {@code false} for the id, read-only and insert-only columns
	 */
	public boolean isUpdatable() {
		return !this.readOnly && !this.insertOnly && this.role != Role.ID && this.role != Role.GENERATED_ID;
	}

	/**
	 * Returns whether the column records that a row was written, so that its change alone
	 * is no reason to write.
	 * @return {@code true} for {@code updatedAt} and for what auditing fills on each save
	 */
	public boolean isTouched() {
		return this.touched;
	}

	/**
	 * Returns whether the column never holds a null.
	 * @return {@code true} for primitive properties, those that are {@link NotNull} by
	 * themselves or by a field type, and those that we fill; an embedded object may be
	 * null as a whole, and all its columns with it
	 */
	public boolean isNotNull() {
		return this.notNull;
	}

	/**
	 * Returns the Java type of the property, boxed if it is primitive.
	 * @return the type
	 */
	public Class<?> type() {
		return ClassUtils.resolvePrimitiveIfNecessary(property().getType());
	}

	/**
	 * Converts a value of the property into what the driver gets.
	 * @param value the property's value
	 * @return the driver's value
	 */
	public @Nullable Object toDatabase(@Nullable Object value) {
		return this.codec.write(value);
	}

	/**
	 * Converts what the driver gave into a value of the property.
	 * @param value the driver's value
	 * @return the property's value
	 * @throws InvalidDataAccessApiUsageException if the types don't fit
	 */
	public @Nullable Object fromDatabase(@Nullable Object value) {
		return this.codec.read(value);
	}

	/**
	 * Returns whether the column is the foreign key of a reference.
	 * @return {@code true} for a {@link ToOne}
	 */
	public boolean isReference() {
		return this.codec instanceof ReferenceCodec;
	}

	/**
	 * Converts what the driver gave into a reference.
	 * @param value the driver's value
	 * @param origin where the model comes from
	 * @return the reference, none for a null
	 */
	public ToOne<?> referenceFromDatabase(@Nullable Object value, RelationOrigin origin) {
		return ((ReferenceCodec) this.codec).read(value, origin);
	}

	/**
	 * Returns the property whose values the column holds: of a foreign key the target's
	 * id, else the column's own.
	 * @return the property
	 */
	public RelationalPersistentProperty valueProperty() {
		return (this.codec instanceof ReferenceCodec reference) ? reference.id() : property();
	}

	/**
	 * Reads the property from a model.
	 * @param model the model
	 * @return the value; null for a reference to nothing, and where an embedded object on
	 * the way is null
	 */
	@Override
	public @Nullable Object get(Object model) {
		Object value = super.get(model);
		return (value instanceof ToOne<?> reference && reference.isNone()) ? null : value;
	}

	@Override
	public void set(Object owner, @Nullable Object value) {
		super.set(owner, (value == null && isReference()) ? ToOne.none() : value);
	}

	/**
	 * Returns the type of what the driver gets, for binding a null.
	 * @return the driver's type
	 */
	public Class<?> databaseType() {
		return this.codec.databaseType();
	}

	/**
	 * Returns whether the driver may be asked for the property's type, without
	 * conversion.
	 * @param driverType the type that the driver prefers for the column
	 * @return {@code true} if it is the property's and no converter stands between
	 */
	public boolean readsAs(@Nullable Class<?> driverType) {
		return this.codec.readsAs(driverType);
	}

	/**
	 * Returns whether what is remembered of a value may be another object than the value.
	 * @return {@code false} if values never change
	 */
	public boolean isCopied() {
		return this.codec.isCopied();
	}

	/**
	 * Returns what to remember of the property's value, to find out later whether it
	 * changed.
	 * @param value the property's value
	 * @return the value itself if it never changes, otherwise a copy
	 */
	public @Nullable Object snapshot(@Nullable Object value) {
		return this.codec.snapshot(value);
	}

	/**
	 * Returns what to remember of a column that was neither read nor written.
	 * @param model the model
	 * @return the slot, with what the property holds now
	 */
	public ModelState.Unread unread(Object model) {
		return new ModelState.Unread(snapshot(get(model)));
	}

	/**
	 * Returns whether the property's value is no longer what a snapshot says.
	 * {@link java.math.BigDecimal} compares by value, arrays by content.
	 * @param snapshot the snapshot
	 * @param value the property's value
	 * @return {@code true} if it changed
	 */
	public boolean isChanged(@Nullable Object snapshot, @Nullable Object value) {
		return this.codec.isChanged(snapshot, value);
	}

	/** What a column is to its model. */
	public enum Role {

		/** The id, given by the application or filled by the database if null. */
		ID,
		/** The id that only the database gives. */
		GENERATED_ID,
		/** The version of optimistic locking. */
		VERSION,
		/** When the row was inserted. */
		CREATED_AT,
		/** When the row was last written. */
		UPDATED_AT,
		/** A column like any other. */
		VALUE;

		private static Role of(RelationalPersistentProperty property, @Nullable EmbeddedObject parent) {
			if (parent != null) {
				return VALUE;
			}
			Field field = property.getField();
			Class<?> declaring = (field != null) ? field.getDeclaringClass() : null;
			if (property.isIdProperty()) {
				return (declaring == LongModel.class) ? GENERATED_ID : ID;
			}
			if (property.isVersionProperty()) {
				return VERSION;
			}
			if (declaring == TimestampedModel.class) {
				return property.getName().equals("createdAt") ? CREATED_AT : UPDATED_AT;
			}
			return VALUE;
		}

	}

}
