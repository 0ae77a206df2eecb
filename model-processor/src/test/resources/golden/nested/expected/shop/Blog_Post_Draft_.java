package shop;

import java.time.Instant;
import java.util.UUID;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.ComparableAttribute;
import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link Blog.Post.Draft}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class Blog_Post_Draft_ {

	/** Column of {@link Blog.Post.Draft} property {@code revision}. */
	public static final NumericAttribute<Blog.Post.Draft, Integer, Long> revision =
			new NumericAttribute<>(Blog.Post.Draft.class, "revision", Long.class);

	/** Column of {@link Blog.Post.Draft} property {@code id}. */
	public static final ComparableAttribute<Blog.Post.Draft, UUID> id =
			new ComparableAttribute<>(Blog.Post.Draft.class, "id");

	/** Column of {@link Blog.Post.Draft} property {@code createdAt}. */
	public static final TemporalAttribute<Blog.Post.Draft, Instant> createdAt =
			new TemporalAttribute<>(Blog.Post.Draft.class, "createdAt");

	/** Column of {@link Blog.Post.Draft} property {@code updatedAt}. */
	public static final TemporalAttribute<Blog.Post.Draft, Instant> updatedAt =
			new TemporalAttribute<>(Blog.Post.Draft.class, "updatedAt");

	private Blog_Post_Draft_() {
	}

	/**
	 * Path of relations to one {@link Blog.Post.Draft}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, Blog.Post.Draft> {

		/** Column of {@link Blog.Post.Draft} property {@code revision}. */
		public final NumericAttribute<R, Integer, Long> revision;

		/** Column of {@link Blog.Post.Draft} property {@code id}. */
		public final ComparableAttribute<R, UUID> id;

		/** Column of {@link Blog.Post.Draft} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link Blog.Post.Draft} property {@code updatedAt}. */
		public final TemporalAttribute<R, Instant> updatedAt;

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public One(Class<R> root, String path) {
			super(root, path);
			this.revision = new NumericAttribute<>(root, pathTo("revision"), Long.class);
			this.id = new ComparableAttribute<>(root, pathTo("id"));
			this.createdAt = new TemporalAttribute<>(root, pathTo("createdAt"));
			this.updatedAt = new TemporalAttribute<>(root, pathTo("updatedAt"));
		}

	}

	/**
	 * Path of relations to many {@link Blog.Post.Draft}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, Blog.Post.Draft> {

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
