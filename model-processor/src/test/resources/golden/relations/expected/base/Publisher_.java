package base;

import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.TextAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link Publisher}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class Publisher_ {

	/** Column of {@link Publisher} property {@code name}. */
	public static final TextAttribute<Publisher> name = new TextAttribute<>(Publisher.class, "name");

	/** Column of {@link Publisher} property {@code id}. */
	public static final NumericAttribute<Publisher, Long, Long> id =
			new NumericAttribute<>(Publisher.class, "id", Long.class);

	/** Column of {@link Publisher} property {@code createdAt}. */
	public static final TemporalAttribute<Publisher, Instant> createdAt =
			new TemporalAttribute<>(Publisher.class, "createdAt");

	/** Column of {@link Publisher} property {@code updatedAt}. */
	public static final TemporalAttribute<Publisher, Instant> updatedAt =
			new TemporalAttribute<>(Publisher.class, "updatedAt");

	private Publisher_() {
	}

	/** {@return the relation of {@link Publisher} property {@code group}} */
	public static Publisher_Group_.One<Publisher> group() {
		return new Publisher_Group_.One<>(Publisher.class, "group");
	}

	/**
	 * Path of relations to one {@link Publisher}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, Publisher> {

		/** Column of {@link Publisher} property {@code name}. */
		public final TextAttribute<R> name;

		/** Column of {@link Publisher} property {@code id}. */
		public final NumericAttribute<R, Long, Long> id;

		/** Column of {@link Publisher} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link Publisher} property {@code updatedAt}. */
		public final TemporalAttribute<R, Instant> updatedAt;

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public One(Class<R> root, String path) {
			super(root, path);
			this.name = new TextAttribute<>(root, pathTo("name"));
			this.id = new NumericAttribute<>(root, pathTo("id"), Long.class);
			this.createdAt = new TemporalAttribute<>(root, pathTo("createdAt"));
			this.updatedAt = new TemporalAttribute<>(root, pathTo("updatedAt"));
		}

		/** {@return the relation of {@link Publisher} property {@code group}} */
		public Publisher_Group_.One<R> group() {
			return new Publisher_Group_.One<>(pathRoot(), pathTo("group"));
		}

	}

	/**
	 * Path of relations to many {@link Publisher}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, Publisher> {

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public Many(Class<R> root, String path) {
			super(root, path);
		}

		/** {@return the relation of {@link Publisher} property {@code group}} */
		public Publisher_Group_.Many<R> group() {
			return new Publisher_Group_.Many<>(pathRoot(), pathTo("group"));
		}

	}

}
