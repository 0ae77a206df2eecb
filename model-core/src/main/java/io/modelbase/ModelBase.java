package io.modelbase;

import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Transient;
import org.springframework.data.domain.Persistable;
import org.springframework.data.util.ProxyUtils;

/**
 * Base class of every model. It has no column of its own: extend {@link LongModel} or
 * {@link UuidModel} for a ready-made id and timestamps, {@link TimestampedModel} for the
 * timestamps alone, or this class to bring everything yourself.
 * <p>
 * A model remembers whether its row exists and which values the row had when it was last
 * read or written. So a save inserts what is new whatever its id says, writes only the
 * columns that changed, and sends nothing when none did. If a transaction rolls back,
 * what its writes did to this memory, to ids, versions and timestamps is undone. A copy
 * made by application code is a new model. Models are not thread-safe.
 *
 * @param <ID> the type of the id
 * @since 0.1.0
 */
@Model
public abstract class ModelBase<ID> implements Persistable<ID> {

	/**
	 * The row as last read or written, a slot for each column of the mapping, or null
	 * when no row is known to exist. Reached through {@link ModelState}.
	 */
	@Transient
	transient @Nullable Object @Nullable [] row;

	/**
	 * Tells whether the row is still locked, null if it never was. Reached through
	 * {@link ModelState}.
	 */
	@Transient
	transient @Nullable BooleanSupplier lock;

	/** Creates a model that has no row yet. */
	protected ModelBase() {
	}

	/**
	 * Returns whether this model has no row yet. It is neither guessed from the id nor
	 * from the version: only reading, inserting or updating a model gives it a row. Sends
	 * no SQL.
	 * @return {@code true} until the model was read or written
	 */
	@Override
	@Transient
	@JsonIgnore
	public final boolean isNew() {
		return this.row == null;
	}

	/**
	 * Makes the collection of a relation to many models:
	 * {@code @MappedBy("author") private final ToMany<Article> articles = toMany();}.
	 * @param <T> the model on the many side
	 * @return an empty collection that belongs to this model
	 */
	protected final <T extends ModelBase<?>> ToMany<T> toMany() {
		return new ToMany<>(this);
	}

	/**
	 * Compares by type and id. Models without an id are equal only to themselves.
	 * @param other the object to compare with
	 * @return {@code true} if both are models of one class with the same id
	 */
	@Override
	public final boolean equals(@Nullable Object other) {
		if (this == other) {
			return true;
		}
		if (!(other instanceof ModelBase<?> that)
				|| ProxyUtils.getUserClass(this.getClass()) != ProxyUtils.getUserClass(that.getClass())) {
			return false;
		}
		Object id = getId();
		return id != null && id.equals(that.getId());
	}

	/**
	 * Returns a hash that never changes during a model's life: of the id where the id is
	 * there from the beginning, as in {@link UuidModel}, otherwise of the type.
	 * @return the hash
	 */
	@Override
	public final int hashCode() {
		return stableHash();
	}

	int stableHash() {
		return ProxyUtils.getUserClass(getClass()).hashCode();
	}

	/**
	 * Returns the simple class name and the id.
	 * @return for example {@code User[5]}
	 */
	@Override
	public String toString() {
		return ProxyUtils.getUserClass(getClass()).getSimpleName() + "[" + getId() + "]";
	}

}
