package shop;

import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.TextAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link Blog}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class Blog_ {

	/** Column of {@link Blog} property {@code name}. */
	public static final TextAttribute<Blog> name = new TextAttribute<>(Blog.class, "name");

	/** Column of {@link Blog} property {@code id}. */
	public static final NumericAttribute<Blog, Long, Long> id = new NumericAttribute<>(Blog.class, "id", Long.class);

	/** Column of {@link Blog} property {@code createdAt}. */
	public static final TemporalAttribute<Blog, Instant> createdAt = new TemporalAttribute<>(Blog.class, "createdAt");

	/** Column of {@link Blog} property {@code updatedAt}. */
	public static final TemporalAttribute<Blog, Instant> updatedAt = new TemporalAttribute<>(Blog.class, "updatedAt");

	private Blog_() {
	}

	/**
	 * Path of relations to one {@link Blog}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, Blog> {

		/** Column of {@link Blog} property {@code name}. */
		public final TextAttribute<R> name;

		/** Column of {@link Blog} property {@code id}. */
		public final NumericAttribute<R, Long, Long> id;

		/** Column of {@link Blog} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link Blog} property {@code updatedAt}. */
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

	}

	/**
	 * Path of relations to many {@link Blog}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, Blog> {

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
