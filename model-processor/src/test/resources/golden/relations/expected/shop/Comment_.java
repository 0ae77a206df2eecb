package shop;

import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link Comment}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class Comment_ {

	/** Column of {@link Comment} property {@code id}. */
	public static final NumericAttribute<Comment, Long, Long> id =
			new NumericAttribute<>(Comment.class, "id", Long.class);

	/** Column of {@link Comment} property {@code createdAt}. */
	public static final TemporalAttribute<Comment, Instant> createdAt =
			new TemporalAttribute<>(Comment.class, "createdAt");

	/** Column of {@link Comment} property {@code updatedAt}. */
	public static final TemporalAttribute<Comment, Instant> updatedAt =
			new TemporalAttribute<>(Comment.class, "updatedAt");

	private Comment_() {
	}

	/** {@return the relation of {@link Comment} property {@code document}} */
	public static Document_.One<Comment> document() {
		return new Document_.One<>(Comment.class, "document");
	}

	/** {@return the relation of {@link Comment} property {@code article}} */
	public static Article_.One<Comment> article() {
		return new Article_.One<>(Comment.class, "article");
	}

	/**
	 * Path of relations to one {@link Comment}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, Comment> {

		/** Column of {@link Comment} property {@code id}. */
		public final NumericAttribute<R, Long, Long> id;

		/** Column of {@link Comment} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link Comment} property {@code updatedAt}. */
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

		/** {@return the relation of {@link Comment} property {@code document}} */
		public Document_.One<R> document() {
			return new Document_.One<>(pathRoot(), pathTo("document"));
		}

		/** {@return the relation of {@link Comment} property {@code article}} */
		public Article_.One<R> article() {
			return new Article_.One<>(pathRoot(), pathTo("article"));
		}

	}

	/**
	 * Path of relations to many {@link Comment}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, Comment> {

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public Many(Class<R> root, String path) {
			super(root, path);
		}

		/** {@return the relation of {@link Comment} property {@code document}} */
		public Document_.Many<R> document() {
			return new Document_.Many<>(pathRoot(), pathTo("document"));
		}

		/** {@return the relation of {@link Comment} property {@code article}} */
		public Article_.Many<R> article() {
			return new Article_.Many<>(pathRoot(), pathTo("article"));
		}

	}

}
