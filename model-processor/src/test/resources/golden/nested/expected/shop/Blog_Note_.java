package shop;

import java.time.Instant;
import java.util.UUID;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.ComparableAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link Blog.Note}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
final class Blog_Note_ {

	/** Column of {@link Blog.Note} property {@code id}. */
	public static final ComparableAttribute<Blog.Note, UUID> id = new ComparableAttribute<>(Blog.Note.class, "id");

	/** Column of {@link Blog.Note} property {@code createdAt}. */
	public static final TemporalAttribute<Blog.Note, Instant> createdAt =
			new TemporalAttribute<>(Blog.Note.class, "createdAt");

	/** Column of {@link Blog.Note} property {@code updatedAt}. */
	public static final TemporalAttribute<Blog.Note, Instant> updatedAt =
			new TemporalAttribute<>(Blog.Note.class, "updatedAt");

	private Blog_Note_() {
	}

	/**
	 * Path of relations to one {@link Blog.Note}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, Blog.Note> {

		/** Column of {@link Blog.Note} property {@code id}. */
		public final ComparableAttribute<R, UUID> id;

		/** Column of {@link Blog.Note} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link Blog.Note} property {@code updatedAt}. */
		public final TemporalAttribute<R, Instant> updatedAt;

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public One(Class<R> root, String path) {
			super(root, path);
			this.id = new ComparableAttribute<>(root, pathTo("id"));
			this.createdAt = new TemporalAttribute<>(root, pathTo("createdAt"));
			this.updatedAt = new TemporalAttribute<>(root, pathTo("updatedAt"));
		}

	}

	/**
	 * Path of relations to many {@link Blog.Note}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, Blog.Note> {

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
