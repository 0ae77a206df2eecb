package base;

import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.TextAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;
import shop.Article_;

/**
 * Metamodel of {@link Tag}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class Tag_ {

	/** Column of {@link Tag} property {@code name}. */
	public static final TextAttribute<Tag> name = new TextAttribute<>(Tag.class, "name");

	/** Column of {@link Tag} property {@code id}. */
	public static final NumericAttribute<Tag, Long, Long> id = new NumericAttribute<>(Tag.class, "id", Long.class);

	/** Column of {@link Tag} property {@code createdAt}. */
	public static final TemporalAttribute<Tag, Instant> createdAt = new TemporalAttribute<>(Tag.class, "createdAt");

	/** Column of {@link Tag} property {@code updatedAt}. */
	public static final TemporalAttribute<Tag, Instant> updatedAt = new TemporalAttribute<>(Tag.class, "updatedAt");

	private Tag_() {
	}

	/** {@return the relation of {@link Tag} property {@code articles}} */
	public static Article_.Many<Tag> articles() {
		return new Article_.Many<>(Tag.class, "articles");
	}

	/**
	 * Path of relations to one {@link Tag}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, Tag> {

		/** Column of {@link Tag} property {@code name}. */
		public final TextAttribute<R> name;

		/** Column of {@link Tag} property {@code id}. */
		public final NumericAttribute<R, Long, Long> id;

		/** Column of {@link Tag} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link Tag} property {@code updatedAt}. */
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

		/** {@return the relation of {@link Tag} property {@code articles}} */
		public Article_.Many<R> articles() {
			return new Article_.Many<>(pathRoot(), pathTo("articles"));
		}

	}

	/**
	 * Path of relations to many {@link Tag}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, Tag> {

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public Many(Class<R> root, String path) {
			super(root, path);
		}

		/** {@return the relation of {@link Tag} property {@code articles}} */
		public Article_.Many<R> articles() {
			return new Article_.Many<>(pathRoot(), pathTo("articles"));
		}

	}

}
