package io.modelbase.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import io.modelbase.ModelBase;
import io.modelbase.OnDelete;
import io.modelbase.RelationOrigin;
import io.modelbase.RelationState;
import io.modelbase.ToMany;
import io.modelbase.ToOne;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.util.function.SingletonSupplier;

/**
 * A relation of a model: what it leads to, and by which columns.
 *
 * @since 0.1.0
 */
public final class ModelRelation {

	private final ModelMapping<?> owner;

	private final String name;

	private final int index;

	private final Kind kind;

	private final @Nullable ModelColumn column;

	private final RelationFields.Declaration declaration;

	private final Supplier<ModelMapping<?>> target;

	private final Supplier<ModelRelation> inverse;

	private final Supplier<Optional<ModelRelation>> mapped;

	ModelRelation(ModelMapping<?> owner, int index, RelationFields.Declaration declaration,
			@Nullable ModelColumn column, ModelMappings mappings) {
		this.owner = owner;
		this.index = index;
		this.name = declaration.name();
		this.declaration = declaration;
		this.column = column;
		this.kind = declaration.kind();
		this.target = SingletonSupplier.of(() -> mappings.get(declaration.target()));
		this.inverse = SingletonSupplier.of(this::findInverse);
		this.mapped = SingletonSupplier.of(this::findMapped);
	}

	/**
	 * Returns the model that declares the relation.
	 * @return its mapping
	 */
	public ModelMapping<?> owner() {
		return this.owner;
	}

	/**
	 * Returns the name of the relation's property.
	 * @return for example {@code articles}
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Returns the relation's place among the relations of its model.
	 * @return the index, from 0
	 */
	public int index() {
		return this.index;
	}

	/**
	 * Returns what kind of relation it is.
	 * @return the kind
	 */
	public Kind kind() {
		return this.kind;
	}

	/**
	 * Returns the model that the relation leads to.
	 * @return its mapping
	 */
	public ModelMapping<?> target() {
		return this.target.get();
	}

	/**
	 * Returns the class of the model that the relation leads to.
	 * @return the class
	 */
	@SuppressWarnings("unchecked")
	public Class<? extends ModelBase<?>> targetType() {
		return (Class<? extends ModelBase<?>>) this.declaration.target();
	}

	/**
	 * Returns the relation's own column.
	 * @return the foreign key of a {@link Kind#TO_ONE} relation, else null
	 */
	public @Nullable ModelColumn column() {
		return this.column;
	}

	/**
	 * Returns the foreign key that stores the relation: the model's own column, or that
	 * of the target which points back.
	 * @return the column; not for a many-to-many relation
	 */
	public ModelColumn foreignKey() {
		return (this.column != null) ? this.column : Objects.requireNonNull(inverse().column);
	}

	/**
	 * Returns the relation of the target that this one is the other side of.
	 * @return the relation that {@code @MappedBy} names
	 * @throws ModelConfigurationException if it names none that leads back
	 */
	public ModelRelation inverse() {
		return this.inverse.get();
	}

	private ModelRelation findInverse() {
		String mappedBy = this.declaration.mappedBy();
		ModelRelation inverse = (mappedBy != null) ? target().relation(mappedBy) : null;
		if (inverse == null || inverse.declaration.mappedBy() != null
				|| !this.declaration.isInverseOf(inverse.declaration)
				|| !inverse.declaration.target().isAssignableFrom(this.owner.type())) {
			throw new ModelConfigurationException(
					"%s is mapped by '%s', but %s has no such relation that leads back.".formatted(this, mappedBy,
							target().name()),
					"Name its ToOne<%s>, or its ToMany<%s> with a @JoinTable.".formatted(this.owner.name(),
							this.owner.name()));
		}
		return inverse;
	}

	/**
	 * Returns the relation of the target that has this one as its other side.
	 * @return the relation, or null if the target declares none
	 */
	public @Nullable ModelRelation mapped() {
		return this.mapped.get().orElse(null);
	}

	private Optional<ModelRelation> findMapped() {
		for (ModelRelation candidate : target().relations()) {
			if (this.name.equals(candidate.declaration.mappedBy())
					&& candidate.declaration.isInverseOf(this.declaration)
					&& this.owner.type().isAssignableFrom(candidate.declaration.target())) {
				return Optional.of(candidate);
			}
		}
		return Optional.empty();
	}

	/**
	 * Returns the table that links a many-to-many relation, seen from this side.
	 * @return the table
	 */
	public LinkTable link() {
		LinkTable link = this.declaration.link();
		return (link != null) ? link : inverse().link().reversed();
	}

	/**
	 * Returns whether this side declares the link table or the foreign key.
	 * @return {@code false} for the other side
	 */
	public boolean isOwning() {
		return this.declaration.mappedBy() == null;
	}

	/**
	 * Returns whether the elements are saved with their model.
	 * @return {@code true} for an {@link io.modelbase.Owned} collection
	 */
	public boolean isOwned() {
		return this.declaration.owned();
	}

	/**
	 * Returns in which order elements are loaded unless a load option says otherwise.
	 * @return the columns of the target with their directions
	 */
	public List<ElementOrder> order() {
		List<ElementOrder> orders = new ArrayList<>();
		for (String order : this.declaration.orderBy()) {
			String[] words = order.strip().split("\\s+");
			ModelColumn column = target().columnAt(words[0]);
			if (column == null || words.length > 2
					|| (words.length == 2 && Direction.fromOptionalString(words[1]).isEmpty())) {
				throw new ModelConfigurationException(
						"@OrderBy of %s says '%s', which is no property of %s with asc or desc.".formatted(this, order,
								target().name()),
						"Name a property that has a column, for example \"createdAt desc\".");
			}
			orders.add(new ElementOrder(column, (words.length == 2) ? Direction.fromString(words[1]) : Direction.ASC));
		}
		return orders;
	}

	/**
	 * Returns what becomes of a row when its target is deleted.
	 * @return the action
	 */
	public OnDelete.Action onDelete() {
		return this.declaration.onDelete();
	}

	/**
	 * Returns the collection that a model has for the relation.
	 * @param model the model
	 * @return the collection
	 * @throws ModelConfigurationException if the model's constructor left it null
	 */
	public ToMany<?> collection(Object model) {
		ToMany<?> collection = (ToMany<?>) this.declaration.access().get(model);
		if (collection == null) {
			throw new ModelConfigurationException("%s is null.".formatted(this),
					"Declare it as private final ToMany<%s> %s = toMany();".formatted(target().name(), this.name));
		}
		return collection;
	}

	/**
	 * Returns the reference that a model has for the relation.
	 * @param model the model
	 * @return the reference, none if the property is null
	 */
	public ToOne<?> reference(Object model) {
		ToOne<?> reference = (ToOne<?>) this.declaration.access().get(model);
		return (reference != null) ? reference : ToOne.none();
	}

	/**
	 * Sets the reference that a model has for the relation.
	 * @param model the model
	 * @param reference the reference
	 */
	public void reference(ModelBase<?> model, ToOne<?> reference) {
		this.declaration.access().set(model, reference);
	}

	/**
	 * Returns whether the other end is loaded, as a whole where it is many.
	 * @param model the model
	 * @return whether it is
	 */
	public boolean isLoaded(Object model) {
		if (this.kind.isToMany()) {
			return collection(model).isLoaded();
		}
		ToOne<?> reference = reference(model);
		return reference.isLoaded() || (this.kind == Kind.INVERSE_TO_ONE && reference.isNone());
	}

	/**
	 * Lets a model know nothing of the other end, unless its own column tells.
	 * @param model the model
	 */
	public void unload(ModelBase<?> model) {
		if (this.kind.isToMany()) {
			RelationState.unload(collection(model), origin("refresh"));
		}
		else if (this.kind == Kind.INVERSE_TO_ONE) {
			reference(model, RelationState.reference(targetType(), null, origin("refresh")));
		}
	}

	/**
	 * Makes the origin of the relation in models that a statement reads.
	 * @param readBy the statement or method
	 * @return the origin
	 */
	public RelationOrigin origin(@Nullable Object readBy) {
		return new RelationOrigin(this.owner.name(), this.owner.metamodelName(), this.name, readBy);
	}

	@Override
	public String toString() {
		return this.owner.name() + "." + this.name;
	}

	/** Kinds of relations. */
	public enum Kind {

		/** To one, by a foreign key of the model's own. */
		TO_ONE,
		/** To one, by a foreign key of the target that points back. */
		INVERSE_TO_ONE,
		/** To many, by a foreign key of the target that points back. */
		ONE_TO_MANY,
		/** To many, by a link table. */
		MANY_TO_MANY;

		/**
		 * Returns whether there may be many targets.
		 * @return {@code true} for a collection
		 */
		public boolean isToMany() {
			return this == ONE_TO_MANY || this == MANY_TO_MANY;
		}

	}

	/**
	 * By what elements are ordered.
	 *
	 * @param column the column of the target
	 * @param direction ascending or descending
	 */
	public record ElementOrder(ModelColumn column, Direction direction) {

	}

}
