package shop;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.TextAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link Document}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
@SuppressWarnings("rawtypes")
public final class Document_ {

	/** Column of {@link Document} property {@code title}. */
	public static final TextAttribute<Document> title = new TextAttribute<>(Document.class, "title");

	private Document_() {
	}

	/**
	 * Path of relations to one {@link Document}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, Document<?>> {

		/** Column of {@link Document} property {@code title}. */
		public final TextAttribute<R> title;

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public One(Class<R> root, String path) {
			super(root, path);
			this.title = new TextAttribute<>(root, pathTo("title"));
		}

	}

	/**
	 * Path of relations to many {@link Document}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, Document<?>> {

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
