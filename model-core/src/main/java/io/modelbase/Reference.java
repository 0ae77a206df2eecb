package io.modelbase;

import org.jspecify.annotations.Nullable;

/**
 * A reference that knows its key alone, or not even that on the side of a one-to-one
 * relation that has no column.
 *
 * @param <T> the model that it points at
 */
final class Reference<T extends ModelBase<?>> implements ToOne<T> {

	private final Class<T> type;

	private final @Nullable Object key;

	private final @Nullable RelationOrigin origin;

	Reference(Class<T> type, @Nullable Object key, @Nullable RelationOrigin origin) {
		this.type = type;
		this.key = key;
		this.origin = origin;
	}

	@Override
	public T get() {
		throw notLoaded();
	}

	@Override
	public T orNull() {
		throw notLoaded();
	}

	@Override
	public Object key() {
		if (this.key == null) {
			throw notLoaded();
		}
		return this.key;
	}

	private RelationNotLoadedException notLoaded() {
		if (this.origin != null) {
			return this.origin.notLoaded();
		}
		String name = this.type.getSimpleName();
		return new RelationNotLoadedException(name,
				"This reference to %s holds the key alone, as ToOne.ref made it. Use its key(), read %s by it, or refer to a model in hand with ToOne.of."
					.formatted(name, name));
	}

	@Override
	public boolean isLoaded() {
		return false;
	}

	@Override
	public boolean isNone() {
		return false;
	}

	boolean isUnread() {
		return this.key == null;
	}

	boolean pointsAt(LoadedTarget<?> loaded) {
		return this.type == loaded.type() && this.key != null && this.key.equals(loaded.key());
	}

	@Override
	public boolean equals(@Nullable Object other) {
		if (this == other) {
			return true;
		}
		if (other instanceof Reference<?> that) {
			return this.type == that.type && this.key != null && this.key.equals(that.key);
		}
		return other instanceof LoadedTarget<?> loaded && pointsAt(loaded);
	}

	@Override
	public int hashCode() {
		return this.type.hashCode();
	}

	@Override
	public String toString() {
		return this.type.getSimpleName() + ((this.key != null) ? "[" + this.key + "], not loaded" : ", not loaded");
	}

}
