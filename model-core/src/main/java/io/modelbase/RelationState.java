package io.modelbase;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Door to the hidden state of relations, for the packages that read, load and write
 * models. Not API: applications have no use for it, and it may change at any time.
 *
 * @since 0.1.0
 */
public final class RelationState {

	private RelationState() {
	}

	/**
	 * Makes the reference of a model that was read.
	 * @param type the class of the target
	 * @param key the key; null on the side of a one-to-one relation without a column
	 * @param origin where it comes from
	 * @param <T> the target
	 * @return the reference
	 */
	public static <T extends ModelBase<?>> ToOne<T> reference(Class<T> type, @Nullable Object key,
			@Nullable RelationOrigin origin) {
		return new Reference<>(type, key, origin);
	}

	/**
	 * Returns whether not even the key of a reference was read.
	 * @param reference the reference
	 * @return {@code true} if nothing is known of it
	 */
	public static boolean isUnread(ToOne<?> reference) {
		return reference instanceof Reference<?> unread && unread.isUnread();
	}

	/**
	 * Makes the collection of a model that was read unloaded.
	 * @param collection the collection
	 * @param origin where it comes from
	 */
	public static void unload(ToMany<?> collection, RelationOrigin origin) {
		collection.unload(origin);
	}

	/**
	 * Fills a collection with what the database has, keeping what was added before.
	 * @param collection the collection
	 * @param elements the elements, a list that nobody changes from then on
	 * @param partial whether they are only some
	 */
	@SuppressWarnings({ "unchecked", "rawtypes" })
	public static void load(ToMany<?> collection, List<? extends ModelBase<?>> elements, boolean partial) {
		((ToMany) collection).load(elements, partial);
	}

	/**
	 * Tells a collection how many elements the database has.
	 * @param collection the collection
	 * @param count the number
	 */
	public static void count(ToMany<?> collection, long count) {
		collection.count(count);
	}

	/**
	 * Returns whether a collection knows how many elements the database has without
	 * having loaded them.
	 * @param collection the collection
	 * @return whether it was counted
	 */
	public static boolean isCounted(ToMany<?> collection) {
		return collection.isCounted();
	}

	/**
	 * Returns what was added to a collection since it was loaded or saved.
	 * @param collection the collection
	 * @return the elements
	 */
	public static List<? extends ModelBase<?>> added(ToMany<?> collection) {
		return collection.added();
	}

	/**
	 * Returns what was removed from a collection since it was loaded or saved.
	 * @param collection the collection
	 * @return the elements
	 */
	public static List<? extends ModelBase<?>> removed(ToMany<?> collection) {
		return collection.removed();
	}

	/**
	 * Returns the elements that are known, without asking whether they are all.
	 * @param collection the collection
	 * @return the elements
	 */
	public static List<? extends ModelBase<?>> known(ToMany<?> collection) {
		return collection.known();
	}

	/**
	 * Tells a collection that the database now has what it has.
	 * @param collection the collection
	 * @param inserted whether its owner was inserted with it
	 */
	public static void saved(ToMany<?> collection, boolean inserted) {
		collection.saved(inserted);
	}

	/**
	 * Tells a collection that the row of its owner was deleted.
	 * @param collection the collection
	 */
	public static void deleted(ToMany<?> collection) {
		collection.deleted();
	}

	/**
	 * Tells a collection that the rows of elements were deleted.
	 * @param collection the collection
	 * @param elements the elements, told apart as instances
	 */
	public static void forget(ToMany<?> collection, Set<ModelBase<?>> elements) {
		collection.forget(elements);
	}

	/**
	 * Lets a collection have other instances of its elements.
	 * @param collection the collection
	 * @param others the other instances, by those that they stand in for
	 */
	public static void exchange(ToMany<?> collection, Map<ModelBase<?>, ModelBase<?>> others) {
		collection.exchange(others);
	}

	/**
	 * Returns what to remember of a collection to undo a change.
	 * @param collection the collection
	 * @return its state
	 */
	public static Object memento(ToMany<?> collection) {
		return collection.memento();
	}

	/**
	 * Brings a collection back to what it was.
	 * @param collection the collection
	 * @param memento what was remembered
	 */
	public static void restore(ToMany<?> collection, Object memento) {
		collection.restore(memento);
	}

}
