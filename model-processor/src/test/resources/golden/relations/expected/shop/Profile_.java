package shop;

import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link Profile}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
final class Profile_ {

	/** Column of {@link Profile} property {@code id}. */
	public static final NumericAttribute<Profile, Long, Long> id =
			new NumericAttribute<>(Profile.class, "id", Long.class);

	/** Column of {@link Profile} property {@code createdAt}. */
	public static final TemporalAttribute<Profile, Instant> createdAt =
			new TemporalAttribute<>(Profile.class, "createdAt");

	/** Column of {@link Profile} property {@code updatedAt}. */
	public static final TemporalAttribute<Profile, Instant> updatedAt =
			new TemporalAttribute<>(Profile.class, "updatedAt");

	private Profile_() {
	}

	/** {@return the relation of {@link Profile} property {@code user}} */
	public static User_.One<Profile> user() {
		return new User_.One<>(Profile.class, "user");
	}

	/**
	 * Path of relations to one {@link Profile}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, Profile> {

		/** Column of {@link Profile} property {@code id}. */
		public final NumericAttribute<R, Long, Long> id;

		/** Column of {@link Profile} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link Profile} property {@code updatedAt}. */
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

		/** {@return the relation of {@link Profile} property {@code user}} */
		public User_.One<R> user() {
			return new User_.One<>(pathRoot(), pathTo("user"));
		}

	}

	/**
	 * Path of relations to many {@link Profile}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, Profile> {

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public Many(Class<R> root, String path) {
			super(root, path);
		}

		/** {@return the relation of {@link Profile} property {@code user}} */
		public User_.Many<R> user() {
			return new User_.Many<>(pathRoot(), pathTo("user"));
		}

	}

}
