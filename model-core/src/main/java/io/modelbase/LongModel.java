package io.modelbase;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * Model with a {@code Long} id that the database generates on insert, and timestamps.
 *
 * @since 0.1.0
 */
public abstract class LongModel extends TimestampedModel<Long> {

	@Id
	private @Nullable Long id;

	/** Creates a model that has no row and no id yet. */
	protected LongModel() {
	}

	/**
	 * Returns the generated id.
	 * @return the id, or null before the insert
	 */
	@Override
	public @Nullable Long getId() {
		return this.id;
	}

	/**
	 * Sets the id of a model that is built by hand, to be written by {@code insert} or
	 * {@code update}. Not public, so that a model offers it only where it wants to.
	 * @param id the id, null to let the database generate one
	 */
	protected final void setId(@Nullable Long id) {
		this.id = id;
	}

}
