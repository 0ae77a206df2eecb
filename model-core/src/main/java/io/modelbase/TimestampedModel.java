package io.modelbase;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.data.relational.core.mapping.InsertOnlyProperty;

/**
 * Model with {@code createdAt} and {@code updatedAt}. Both are filled by the write
 * itself, from the application's {@link java.time.Clock}, cut to microseconds. A save
 * that changes nothing leaves {@code updatedAt} alone.
 *
 * @param <ID> the type of the id
 * @since 0.1.0
 */
public abstract class TimestampedModel<ID> extends ModelBase<ID> {

	@InsertOnlyProperty
	private @Nullable Instant createdAt;

	private @Nullable Instant updatedAt;

	/** Creates a model that has no row and no timestamps yet. */
	protected TimestampedModel() {
	}

	/**
	 * Returns when the row was inserted.
	 * @return the instant in microseconds, or null before the insert
	 */
	public @Nullable Instant getCreatedAt() {
		return this.createdAt;
	}

	/**
	 * Returns when the row was last written.
	 * @return the instant in microseconds, or null before the insert
	 */
	public @Nullable Instant getUpdatedAt() {
		return this.updatedAt;
	}

}
