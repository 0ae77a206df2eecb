package io.modelbase;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A reference to another model, stored as a foreign key. An immutable value in one of
 * three states: <em>none</em>, a <em>reference</em> that knows the key alone, or
 * <em>loaded</em> with its target. Whatever changes the reference replaces the field:
 * {@code article.setAuthor(ToOne.of(user))}. Nothing is loaded by reading it: what isn't
 * loaded throws {@link RelationNotLoadedException}, which names both cures.
 * <p>
 * References are equal if they point at the same row. {@code toString} never throws.
 *
 * @param <T> the model that it points at
 * @since 0.1.0
 */
public sealed interface ToOne<T extends ModelBase<?>> permits NoTarget, Reference, LoadedTarget {

	/**
	 * Refers to a model in hand. Its id may still be missing: saving then fails unless
	 * the target is saved before, or by the same call.
	 * @param target the model
	 * @param <T> the model's type
	 * @return a loaded reference
	 */
	static <T extends ModelBase<?>> ToOne<T> of(T target) {
		return new LoadedTarget<>(Objects.requireNonNull(target,
				"A reference needs a model; say ToOne.ofNullable(model) or ToOne.none()"));
	}

	/**
	 * Refers to a model in hand, or to none.
	 * @param target the model, or null
	 * @param <T> the model's type
	 * @return a loaded reference, or none
	 */
	static <T extends ModelBase<?>> ToOne<T> ofNullable(@Nullable T target) {
		return (target != null) ? of(target) : none();
	}

	/**
	 * Refers to a row by its key alone. Whether the row exists is for the database's
	 * foreign key to say.
	 * @param type the model's class
	 * @param key the row's id
	 * @param <T> the model
	 * @param <ID> the type of its id
	 * @return a reference
	 */
	static <ID, T extends ModelBase<ID>> ToOne<T> ref(Class<T> type, ID key) {
		return new Reference<>(type, Objects.requireNonNull(key, "A reference needs a key; say ToOne.none() for none"),
				null);
	}

	/**
	 * Refers to nothing.
	 * @param <T> the model
	 * @return none
	 */
	@SuppressWarnings("unchecked")
	static <T extends ModelBase<?>> ToOne<T> none() {
		return (ToOne<T>) NoTarget.INSTANCE;
	}

	/**
	 * Returns the key of a reference with its type.
	 * @param reference the reference
	 * @param <T> the model
	 * @param <ID> the type of its id
	 * @return the key; null if it is none, or its target has no id yet
	 * @throws RelationNotLoadedException as {@link #key()}
	 */
	@SuppressWarnings("unchecked")
	static <ID, T extends ModelBase<ID>> @Nullable ID keyOf(ToOne<T> reference) {
		return (ID) reference.key();
	}

	/**
	 * Returns the target.
	 * @return the model
	 * @throws NoSuchElementException if this is none
	 * @throws RelationNotLoadedException if the target isn't loaded
	 */
	T get();

	/**
	 * Returns the target, if there is one.
	 * @return the model, or null if this is none
	 * @throws RelationNotLoadedException if the target isn't loaded
	 */
	@Nullable T orNull();

	/**
	 * Applies a function to the target, if there is one.
	 * @param function the function
	 * @param <R> what it returns
	 * @return the result; empty if this is none, or the function returns null
	 * @throws RelationNotLoadedException if the target isn't loaded
	 */
	default <R> Optional<R> map(Function<? super T, ? extends @Nullable R> function) {
		return Optional.ofNullable(orNull()).map(function);
	}

	/**
	 * Returns the key of the row that this points at: of a loaded reference its target's
	 * id. The other side of a one-to-one relation, which has no column of its own, knows
	 * it only when loaded.
	 * @return the key; null if this is none, or its target has no id yet
	 * @throws RelationNotLoadedException if it is the side without a column, and not
	 * loaded
	 */
	@Nullable Object key();

	/**
	 * Returns whether the target is there to be read.
	 * @return {@code false} if this is none, or knows the key alone
	 */
	boolean isLoaded();

	/**
	 * Returns whether this points at nothing.
	 * @return {@code true} for none
	 */
	boolean isNone();

}
