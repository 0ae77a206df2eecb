package io.modelbase;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * Model with a time-ordered UUID (version 7, RFC 9562) as id, and timestamps. The id is
 * made in this process when it is first needed: by {@link #getId()}, {@code equals},
 * {@code hashCode} or the insert. Ids made by one process only ever increase.
 *
 * @since 0.1.0
 */
public abstract class UuidModel extends TimestampedModel<UUID> {

	@Id
	private @Nullable UUID id;

	/** Creates a model that has no row yet. */
	protected UuidModel() {
	}

	/**
	 * Returns the id, making it on the first call.
	 * @return the id, never null
	 */
	@Override
	public UUID getId() {
		UUID id = this.id;
		if (id == null) {
			id = UuidCreator.getTimeOrderedEpochPlus1();
			this.id = id;
		}
		return id;
	}

	/**
	 * Sets the id of a model that is built by hand, to be written by {@code insert} or
	 * {@code update}. Not public, so that a model offers it only where it wants to.
	 * @param id the id, null to have one made when it is next needed
	 */
	protected final void setId(@Nullable UUID id) {
		this.id = id;
	}

	@Override
	int stableHash() {
		return getId().hashCode();
	}

}
