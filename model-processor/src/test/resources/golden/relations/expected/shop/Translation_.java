package shop;

import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link Translation}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class Translation_ {

	/** Column of {@link Translation} property {@code id}. */
	public static final NumericAttribute<Translation, Long, Long> id =
			new NumericAttribute<>(Translation.class, "id", Long.class);

	/** Column of {@link Translation} property {@code createdAt}. */
	public static final TemporalAttribute<Translation, Instant> createdAt =
			new TemporalAttribute<>(Translation.class, "createdAt");

	/** Column of {@link Translation} property {@code updatedAt}. */
	public static final TemporalAttribute<Translation, Instant> updatedAt =
			new TemporalAttribute<>(Translation.class, "updatedAt");

	private Translation_() {
	}

	/** {@return the relation of {@link Translation} property {@code original}} */
	public static Article_.One<Translation> original() {
		return new Article_.One<>(Translation.class, "original");
	}

	/**
	 * Path of relations to one {@link Translation}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, Translation> {

		/** Column of {@link Translation} property {@code id}. */
		public final NumericAttribute<R, Long, Long> id;

		/** Column of {@link Translation} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link Translation} property {@code updatedAt}. */
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

		/** {@return the relation of {@link Translation} property {@code original}} */
		public Article_.One<R> original() {
			return new Article_.One<>(pathRoot(), pathTo("original"));
		}

	}

	/**
	 * Path of relations to many {@link Translation}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, Translation> {

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public Many(Class<R> root, String path) {
			super(root, path);
		}

		/** {@return the relation of {@link Translation} property {@code original}} */
		public Article_.Many<R> original() {
			return new Article_.Many<>(pathRoot(), pathTo("original"));
		}

	}

}
