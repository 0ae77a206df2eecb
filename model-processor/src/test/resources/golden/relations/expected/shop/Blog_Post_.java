package shop;

import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.TextAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link Blog.Post}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
final class Blog_Post_ {

	/** Column of {@link Blog.Post} property {@code text}. */
	public static final TextAttribute<Blog.Post> text = new TextAttribute<>(Blog.Post.class, "text");

	/** Column of {@link Blog.Post} property {@code id}. */
	public static final NumericAttribute<Blog.Post, Long, Long> id =
			new NumericAttribute<>(Blog.Post.class, "id", Long.class);

	/** Column of {@link Blog.Post} property {@code createdAt}. */
	public static final TemporalAttribute<Blog.Post, Instant> createdAt =
			new TemporalAttribute<>(Blog.Post.class, "createdAt");

	/** Column of {@link Blog.Post} property {@code updatedAt}. */
	public static final TemporalAttribute<Blog.Post, Instant> updatedAt =
			new TemporalAttribute<>(Blog.Post.class, "updatedAt");

	private Blog_Post_() {
	}

	/**
	 * Path of relations to one {@link Blog.Post}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, Blog.Post> {

		/** Column of {@link Blog.Post} property {@code text}. */
		public final TextAttribute<R> text;

		/** Column of {@link Blog.Post} property {@code id}. */
		public final NumericAttribute<R, Long, Long> id;

		/** Column of {@link Blog.Post} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link Blog.Post} property {@code updatedAt}. */
		public final TemporalAttribute<R, Instant> updatedAt;

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public One(Class<R> root, String path) {
			super(root, path);
			this.text = new TextAttribute<>(root, pathTo("text"));
			this.id = new NumericAttribute<>(root, pathTo("id"), Long.class);
			this.createdAt = new TemporalAttribute<>(root, pathTo("createdAt"));
			this.updatedAt = new TemporalAttribute<>(root, pathTo("updatedAt"));
		}

	}

	/**
	 * Path of relations to many {@link Blog.Post}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, Blog.Post> {

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
