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

}
