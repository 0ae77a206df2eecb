package io.modelbase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The models on the many side of a relation, made by {@link ModelBase#toMany()} for the
 * model that owns it. It reads like a list once loaded, and is in one of four states:
 * <ul>
 * <li><em>new</em>, on a model that was never read: complete, and empty at first; saving
 * only adds what is in it;</li>
 * <li><em>unloaded</em>, after its model was read: reading it throws
 * {@link RelationNotLoadedException}, and {@link #add} only links;</li>
 * <li><em>partial</em>, loaded with a condition or a limit: it can be read, never saved
 * as if it were the whole;</li>
 * <li><em>loaded</em> as a whole.</li>
 * </ul>
 * It never sends SQL. The two sides of a relation are reconciled when loading and saving,
 * not in memory. {@code toString} never throws. Not thread-safe.
 *
 * @param <T> the model on the many side
 * @since 0.1.0
 */
public final class ToMany<T extends ModelBase<?>> implements Iterable<T> {

	private final ModelBase<?> owner;

	private State state = State.NEW;

	/** The elements; of an unloaded collection only those added. */
	private List<T> elements = List.of();

	/** The elements as loaded or saved, kept once they are changed. */
	private @Nullable List<T> unchanged;

	/** Finds elements where there are many; null until one is looked for to be added. */
	private @Nullable ModelIndex index;

	private long count = -1;

	private @Nullable RelationOrigin origin;

	ToMany(ModelBase<?> owner) {
		this.owner = owner;
	}

	/**
	 * Returns whether all elements are known.
	 * @return {@code true} if it was loaded as a whole or belongs to a new model
	 */
	public boolean isLoaded() {
		return this.state == State.LOADED || this.state == State.NEW;
	}

	/**
	 * Returns whether only some elements are known, loaded with a condition or a limit.
	 * @return {@code true} if it can be read, but is not the whole
	 */
	public boolean isPartial() {
		return this.state == State.PARTIAL;
	}

	/**
	 * Returns the elements.
	 * @return an unmodifiable view, in the order in which they were loaded and added
	 * @throws RelationNotLoadedException if they aren't loaded
	 */
	public List<T> list() {
		if (this.state == State.UNLOADED) {
			throw unloadedOrigin().notLoaded();
		}
		return Collections.unmodifiableList(this.elements);
	}

	private RelationOrigin unloadedOrigin() {
		return Objects.requireNonNull(this.origin);
	}

	/**
	 * Returns the elements one after another.
	 * @return an iterator that removes nothing
	 * @throws RelationNotLoadedException if they aren't loaded
	 */
	@Override
	public Iterator<T> iterator() {
		return list().iterator();
	}

	/**
	 * Returns the elements as a stream.
	 * @return the stream
	 * @throws RelationNotLoadedException if they aren't loaded
	 */
	public Stream<T> stream() {
		return list().stream();
	}

	/**
	 * Returns an element.
	 * @param index its place, from 0
	 * @return the element
	 * @throws RelationNotLoadedException if they aren't loaded
	 * @throws IndexOutOfBoundsException if there is none at that place
	 */
	public T get(int index) {
		return list().get(index);
	}

	/**
	 * Returns how many elements are here.
	 * @return the number; of a partial collection that of the loaded ones
	 * @throws RelationNotLoadedException if they aren't loaded
	 */
	public int size() {
		return list().size();
	}

	/**
	 * Returns whether no element is here.
	 * @return {@code true} if the {@link #size()} is 0
	 * @throws RelationNotLoadedException if they aren't loaded
	 */
	public boolean isEmpty() {
		return list().isEmpty();
	}

	/**
	 * Returns whether an element is here.
	 * @param element the element
	 * @return {@code true} if one equals it
	 * @throws RelationNotLoadedException if they aren't loaded
	 */
	public boolean contains(@Nullable Object element) {
		return list().contains(element);
	}

	/**
	 * Returns how many elements the database has: the number read by {@code counted()},
	 * else the size of a collection that was loaded as a whole.
	 * @return the number
	 * @throws RelationNotLoadedException if they were neither counted nor loaded
	 */
	public long count() {
		if (this.count >= 0) {
			return this.count;
		}
		if (!isLoaded()) {
			throw unloadedOrigin().notCounted();
		}
		return this.elements.size();
	}

	/**
	 * Adds an element at the end. On an unloaded collection it only links.
	 * @param element the element
	 * @return {@code false} if it is here already
	 */
	public boolean add(T element) {
		Objects.requireNonNull(element, "A null can't be an element of a relation");
		if (isHere(element)) {
			return false;
		}
		change().add(element);
		if (this.index != null) {
			this.index.add(element);
		}
		return true;
	}

	private boolean isHere(T element) {
		if (this.index == null) {
			this.index = ModelIndex.of(this.elements);
		}
		return (this.index != null) ? this.index.contains(element) : this.elements.contains(element);
	}

	/**
	 * Adds elements at the end, those that aren't here yet.
	 * @param elements the elements
	 * @return whether any was added
	 */
	public boolean addAll(Collection<? extends T> elements) {
		boolean added = false;
		for (T element : elements) {
			added |= add(element);
		}
		return added;
	}

	/**
	 * Adds elements at the end, those that aren't here yet.
	 * @param elements the elements
	 * @return whether any was added
	 */
	@SafeVarargs
	public final boolean addAll(T... elements) {
		return addAll(Arrays.asList(elements));
	}

	/**
	 * Removes an element.
	 * @param element the element
	 * @return whether it was here
	 * @throws RelationNotLoadedException if they aren't loaded
	 */
	public boolean remove(Object element) {
		return list().contains(element) && changing().remove(element);
	}

	/**
	 * Removes the element at a place.
	 * @param index its place, from 0
	 * @return the element
	 * @throws RelationNotLoadedException if they aren't loaded
	 * @throws IndexOutOfBoundsException if there is none at that place
	 */
	public T remove(int index) {
		T element = list().get(index);
		changing().remove(element);
		return element;
	}

	/**
	 * Removes all elements.
	 * @throws RelationNotLoadedException if they aren't loaded
	 */
	public void clear() {
		if (!list().isEmpty()) {
			changing().clear();
		}
	}

	/** The elements, of which some go. */
	private List<T> changing() {
		this.index = null;
		return change();
	}

	private List<T> change() {
		if (this.unchanged == null) {
			this.unchanged = this.elements;
			this.elements = new ArrayList<>(this.elements);
		}
		this.count = -1;
		return this.elements;
	}

	private void replace(List<T> elements) {
		this.elements = elements;
		this.index = null;
	}

	boolean isCounted() {
		return this.count >= 0;
	}

	List<T> known() {
		return this.elements;
	}

	void unload(RelationOrigin origin) {
		this.state = State.UNLOADED;
		this.origin = origin;
	}

	/**
	 * What was added before stays, behind what the database has, and what was removed
	 * goes.
	 */
	void load(List<T> loaded, boolean partial) {
		List<T> added = added();
		List<T> removed = removed();
		this.state = partial ? State.PARTIAL : State.LOADED;
		replace(loaded);
		this.unchanged = null;
		this.count = partial ? this.count : -1;
		addAll(added);
		removeAll(removed);
	}

	private void removeAll(List<T> removed) {
		Predicate<T> goes = among(removed);
		if (this.elements.stream().anyMatch(goes)) {
			changing().removeIf(goes);
		}
	}

	void count(long count) {
		this.count = count;
	}

	List<T> added() {
		return difference(this.elements, this.unchanged);
	}

	List<T> removed() {
		return (this.unchanged != null) ? difference(this.unchanged, this.elements) : List.of();
	}

	private List<T> difference(List<T> all, @Nullable List<T> without) {
		if (without == null) {
			return List.of();
		}
		return all.stream().filter(among(without).negate()).toList();
	}

	private static <T extends ModelBase<?>> Predicate<T> among(List<T> models) {
		ModelIndex index = ModelIndex.of(models);
		return (index != null) ? index::contains : models::contains;
	}

	/** The elements are what the database has, as far as they were known. */
	void saved(boolean inserted) {
		if (this.state == State.NEW && inserted) {
			this.state = State.LOADED;
		}
		replace((this.state == State.UNLOADED) ? List.of() : this.elements);
		this.unchanged = null;
	}

	/** The rows of elements are gone, and these very elements with them. */
	void forget(Set<ModelBase<?>> gone) {
		replace(without(this.elements, gone));
		this.unchanged = (this.unchanged != null) ? without(this.unchanged, gone) : null;
		this.count = -1;
	}

	private static <T> List<T> without(List<T> elements, Set<ModelBase<?>> gone) {
		List<T> others = new ArrayList<>(elements);
		others.removeIf(gone::contains);
		return others;
	}

	/** Other instances stand in for elements, which stay what they are: new, say. */
	void exchange(Map<ModelBase<?>, ModelBase<?>> others) {
		if (this.elements.stream().anyMatch(others::containsKey)) {
			replace(exchanged(this.elements, others));
			this.unchanged = (this.unchanged != null) ? exchanged(this.unchanged, others) : null;
		}
	}

	@SuppressWarnings("unchecked")
	private static <T extends ModelBase<?>> List<T> exchanged(List<T> elements,
			Map<ModelBase<?>, ModelBase<?>> others) {
		List<T> exchanged = new ArrayList<>(elements);
		exchanged.replaceAll((element) -> (T) others.getOrDefault(element, element));
		return exchanged;
	}

	/** The rows that pointed at the owner, or linked it, went with it. */
	void deleted() {
		replace((this.state == State.UNLOADED) ? new ArrayList<>() : new ArrayList<>(this.elements));
		this.state = State.NEW;
		this.unchanged = List.of();
		this.count = -1;
	}

	Object memento() {
		return new Memento<>(this.state, List.copyOf(this.elements), this.unchanged, this.count, this.origin);
	}

	/** What was changed since then stays changed. */
	@SuppressWarnings("unchecked")
	void restore(Object memento) {
		Memento<T> before = (Memento<T>) memento;
		List<T> added = added();
		List<T> removed = removed();
		this.state = before.state;
		replace(new ArrayList<>(before.elements));
		this.unchanged = before.unchanged;
		this.count = before.count;
		this.origin = before.origin;
		addAll(added);
		removeAll(removed);
	}

	@Override
	public String toString() {
		return switch (this.state) {
			case UNLOADED -> "not loaded";
			case PARTIAL -> this.elements + ", partly loaded";
			case NEW, LOADED -> this.elements.toString();
		};
	}

	private enum State {

		NEW, UNLOADED, PARTIAL, LOADED

	}

	private record Memento<T>(State state, List<T> elements, @Nullable List<T> unchanged, long count,
			@Nullable RelationOrigin origin) {

	}

}
