package io.modelbase.mapping;

import io.modelbase.ModelBase;
import io.modelbase.RelationOrigin;
import io.modelbase.RelationState;
import io.modelbase.ToOne;
import org.jspecify.annotations.Nullable;

import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;

/**
 * Converts references as their targets' ids are converted. Takes a model or a key for a
 * reference too; what it remembers is the key.
 */
final class ReferenceCodec implements ColumnCodec {

	private final Class<? extends ModelBase<?>> target;

	private final RelationalPersistentProperty id;

	private final ColumnCodec key;

	@SuppressWarnings("unchecked")
	ReferenceCodec(Class<?> target, RelationalPersistentProperty id, ColumnCodec key) {
		this.target = (Class<? extends ModelBase<?>>) target;
		this.id = id;
		this.key = key;
	}

	/** The id of the target, which the column holds. */
	RelationalPersistentProperty id() {
		return this.id;
	}

	@Override
	public Class<?> databaseType() {
		return this.key.databaseType();
	}

	@Override
	public boolean readsAs(@Nullable Class<?> driverType) {
		return false;
	}

	@Override
	public @Nullable Object write(@Nullable Object value) {
		return this.key.write(ModelConverter.key(value));
	}

	@Override
	public ToOne<?> read(@Nullable Object value) {
		return read(value, null);
	}

	ToOne<?> read(@Nullable Object value, @Nullable RelationOrigin origin) {
		Object key = this.key.read(value);
		return (key != null) ? RelationState.reference(this.target, key, origin) : ToOne.none();
	}

	@Override
	public boolean isCopied() {
		return true;
	}

	/** A reference that was not even read is remembered as itself. */
	@Override
	public @Nullable Object snapshot(@Nullable Object value) {
		return isUnread(value) ? value : this.key.snapshot(ModelConverter.key(value));
	}

	/** A target without an id gets one before the reference is written. */
	@Override
	public boolean isChanged(@Nullable Object snapshot, @Nullable Object value) {
		if (isUnread(snapshot) || isUnread(value)) {
			return snapshot != value;
		}
		if (value instanceof ToOne<?> reference && reference.isLoaded() && reference.key() == null) {
			return true;
		}
		return this.key.isChanged(snapshot, ModelConverter.key(value));
	}

	private static boolean isUnread(@Nullable Object value) {
		return value instanceof ToOne<?> reference && RelationState.isUnread(reference);
	}

}
