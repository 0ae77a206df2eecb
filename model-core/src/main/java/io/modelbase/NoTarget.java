package io.modelbase;

import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;

/**
 * A reference to nothing.
 *
 * @param <T> the model that it would point at
 */
record NoTarget<T extends ModelBase<?>>() implements ToOne<T> {

	static final NoTarget<?> INSTANCE = new NoTarget<>();

	@Override
	public T get() {
		throw new NoSuchElementException("The relation has no target. Call orNull(), or check isNone() before.");
	}

	@Override
	public @Nullable T orNull() {
		return null;
	}

	@Override
	public @Nullable Object key() {
		return null;
	}

	@Override
	public boolean isLoaded() {
		return false;
	}

	@Override
	public boolean isNone() {
		return true;
	}

	@Override
	public String toString() {
		return "none";
	}

}
