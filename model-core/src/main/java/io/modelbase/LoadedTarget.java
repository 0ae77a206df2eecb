package io.modelbase;

import org.jspecify.annotations.Nullable;

import org.springframework.data.util.ProxyUtils;

/**
 * A reference whose target is in hand.
 *
 * @param target the target
 * @param <T> the model that it points at
 */
record LoadedTarget<T extends ModelBase<?>>(T target) implements ToOne<T> {

	@Override
	public T get() {
		return this.target;
	}

	@Override
	public T orNull() {
		return this.target;
	}

	@Override
	public @Nullable Object key() {
		return this.target.getId();
	}

	@Override
	public boolean isLoaded() {
		return true;
	}

	@Override
	public boolean isNone() {
		return false;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		if (other instanceof LoadedTarget<?> that) {
			return this.target.equals(that.target);
		}
		return other instanceof Reference<?> reference && reference.pointsAt(this);
	}

	@Override
	public int hashCode() {
		return type().hashCode();
	}

	Class<?> type() {
		return ProxyUtils.getUserClass(this.target);
	}

	@Override
	public String toString() {
		return this.target.toString();
	}

}
