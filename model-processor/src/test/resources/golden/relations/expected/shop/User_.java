package shop;

import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.TextAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link User}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class User_ {

	/** Column of {@link User} property {@code name}. */
	public static final TextAttribute<User> name = new TextAttribute<>(User.class, "name");

	/** Column of {@link User} property {@code id}. */
	public static final NumericAttribute<User, Long, Long> id = new NumericAttribute<>(User.class, "id", Long.class);

	/** Column of {@link User} property {@code createdAt}. */
	public static final TemporalAttribute<User, Instant> createdAt = new TemporalAttribute<>(User.class, "createdAt");

	/** Column of {@link User} property {@code updatedAt}. */
	public static final TemporalAttribute<User, Instant> updatedAt = new TemporalAttribute<>(User.class, "updatedAt");

	private User_() {
	}

	/** {@return the relation of {@link User} property {@code manager}} */
	public static User_.One<User> manager() {
		return new User_.One<>(User.class, "manager");
	}

	/** {@return the relation of {@link User} property {@code articles}} */
	public static Article_.Many<User> articles() {
		return new Article_.Many<>(User.class, "articles");
	}

	/** {@return the relation of {@link User} property {@code profile}} */
	public static Profile_.One<User> profile() {
		return new Profile_.One<>(User.class, "profile");
	}

	/**
	 * Path of relations to one {@link User}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, User> {

		/** Column of {@link User} property {@code name}. */
		public final TextAttribute<R> name;

		/** Column of {@link User} property {@code id}. */
		public final NumericAttribute<R, Long, Long> id;

		/** Column of {@link User} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link User} property {@code updatedAt}. */
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

		/** {@return the relation of {@link User} property {@code manager}} */
		public User_.One<R> manager() {
			return new User_.One<>(pathRoot(), pathTo("manager"));
		}

		/** {@return the relation of {@link User} property {@code articles}} */
		public Article_.Many<R> articles() {
			return new Article_.Many<>(pathRoot(), pathTo("articles"));
		}

		/** {@return the relation of {@link User} property {@code profile}} */
		public Profile_.One<R> profile() {
			return new Profile_.One<>(pathRoot(), pathTo("profile"));
		}

	}

	/**
	 * Path of relations to many {@link User}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, User> {

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public Many(Class<R> root, String path) {
			super(root, path);
		}

		/** {@return the relation of {@link User} property {@code manager}} */
		public User_.Many<R> manager() {
			return new User_.Many<>(pathRoot(), pathTo("manager"));
		}

		/** {@return the relation of {@link User} property {@code articles}} */
		public Article_.Many<R> articles() {
			return new Article_.Many<>(pathRoot(), pathTo("articles"));
		}

		/** {@return the relation of {@link User} property {@code profile}} */
		public Profile_.Many<R> profile() {
			return new Profile_.Many<>(pathRoot(), pathTo("profile"));
		}

	}

}
