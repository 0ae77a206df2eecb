package shop;

import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link Models.Holder.Item}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class Models_Holder_Item_ {

	/** Column of {@link Models.Holder.Item} property {@code id}. */
	public static final NumericAttribute<Models.Holder.Item, Long, Long> id =
			new NumericAttribute<>(Models.Holder.Item.class, "id", Long.class);

	/** Column of {@link Models.Holder.Item} property {@code createdAt}. */
	public static final TemporalAttribute<Models.Holder.Item, Instant> createdAt =
			new TemporalAttribute<>(Models.Holder.Item.class, "createdAt");

	/** Column of {@link Models.Holder.Item} property {@code updatedAt}. */
	public static final TemporalAttribute<Models.Holder.Item, Instant> updatedAt =
			new TemporalAttribute<>(Models.Holder.Item.class, "updatedAt");

	private Models_Holder_Item_() {
	}

	/**
	 * Path of relations to one {@link Models.Holder.Item}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, Models.Holder.Item> {

		/** Column of {@link Models.Holder.Item} property {@code id}. */
		public final NumericAttribute<R, Long, Long> id;

		/** Column of {@link Models.Holder.Item} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link Models.Holder.Item} property {@code updatedAt}. */
		public final TemporalAttribute<R, Instant> updatedAt;

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public One(Class<R> root, String path) {
			super(root, path);
			this.id = new NumericAttribute<>(root, pathTo("id"), Long.class);
			this.createdAt = new TemporalAttribute<>(root, pathTo("createdAt"));
			this.updatedAt = new TemporalAttribute<>(root, pathTo("updatedAt"));
		}

	}

	/**
	 * Path of relations to many {@link Models.Holder.Item}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, Models.Holder.Item> {

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public Many(Class<R> root, String path) {
			super(root, path);
		}

	}

}
