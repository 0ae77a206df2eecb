package base;

import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link Publisher.Group}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
final class Publisher_Group_ {

	/** Column of {@link Publisher.Group} property {@code id}. */
	public static final NumericAttribute<Publisher.Group, Long, Long> id =
			new NumericAttribute<>(Publisher.Group.class, "id", Long.class);

	/** Column of {@link Publisher.Group} property {@code createdAt}. */
	public static final TemporalAttribute<Publisher.Group, Instant> createdAt =
			new TemporalAttribute<>(Publisher.Group.class, "createdAt");

	/** Column of {@link Publisher.Group} property {@code updatedAt}. */
	public static final TemporalAttribute<Publisher.Group, Instant> updatedAt =
			new TemporalAttribute<>(Publisher.Group.class, "updatedAt");

	private Publisher_Group_() {
	}

	/**
	 * Path of relations to one {@link Publisher.Group}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, Publisher.Group> {

		/** Column of {@link Publisher.Group} property {@code id}. */
		public final NumericAttribute<R, Long, Long> id;

		/** Column of {@link Publisher.Group} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link Publisher.Group} property {@code updatedAt}. */
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
	 * Path of relations to many {@link Publisher.Group}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, Publisher.Group> {

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
