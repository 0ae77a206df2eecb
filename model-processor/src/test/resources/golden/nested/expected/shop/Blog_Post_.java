package shop;

import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.ComparableAttribute;
import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.TextAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link Blog.Post}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class Blog_Post_ {

	/** Column of {@link Blog.Post} property {@code title}. */
	public static final TextAttribute<Blog.Post> title = new TextAttribute<>(Blog.Post.class, "title");

	/** Column of {@link Blog.Post} property {@code state}. */
	public static final ComparableAttribute<Blog.Post, Blog.State> state =
			new ComparableAttribute<>(Blog.Post.class, "state");

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

		/** Column of {@link Blog.Post} property {@code title}. */
		public final TextAttribute<R> title;

		/** Column of {@link Blog.Post} property {@code state}. */
		public final ComparableAttribute<R, Blog.State> state;

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
			this.title = new TextAttribute<>(root, pathTo("title"));
			this.state = new ComparableAttribute<>(root, pathTo("state"));
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
