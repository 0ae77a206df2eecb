package shop;

import java.time.Instant;
import java.util.UUID;

import javax.annotation.processing.Generated;

import base.Publisher_;
import io.modelbase.load.LoadOptions;
import io.modelbase.metamodel.ComparableAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.TextAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link Document}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
@SuppressWarnings("rawtypes")
public final class Document_ {

	/** Column of {@link Document} property {@code language}. */
	public static final TextAttribute<Document> language = new TextAttribute<>(Document.class, "language");

	/** Column of {@link Document} property {@code id}. */
	public static final ComparableAttribute<Document, UUID> id = new ComparableAttribute<>(Document.class, "id");

	/** Column of {@link Document} property {@code createdAt}. */
	public static final TemporalAttribute<Document, Instant> createdAt =
			new TemporalAttribute<>(Document.class, "createdAt");

	/** Column of {@link Document} property {@code updatedAt}. */
	public static final TemporalAttribute<Document, Instant> updatedAt =
			new TemporalAttribute<>(Document.class, "updatedAt");

	private Document_() {
	}

	/** {@return the relation of {@link Document} property {@code publisher}} */
	public static Publisher_.One<Document> publisher() {
		return new Publisher_.One<>(Document.class, "publisher");
	}

	/** {@return the relation of {@link Document} property {@code translations}} */
	public static Translation_.Many<Document> translations() {
		return new Translation_.Many<>(Document.class, "translations");
	}

	/**
	 * Path of relations to one {@link Document}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, Document<?>> {

		/** Column of {@link Document} property {@code language}. */
		public final TextAttribute<R> language;

		/** Column of {@link Document} property {@code id}. */
		public final ComparableAttribute<R, UUID> id;

		/** Column of {@link Document} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link Document} property {@code updatedAt}. */
		public final TemporalAttribute<R, Instant> updatedAt;

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public One(Class<R> root, String path) {
			super(root, path);
			this.language = new TextAttribute<>(root, pathTo("language"));
			this.id = new ComparableAttribute<>(root, pathTo("id"));
			this.createdAt = new TemporalAttribute<>(root, pathTo("createdAt"));
			this.updatedAt = new TemporalAttribute<>(root, pathTo("updatedAt"));
		}

		/** {@return the relation of {@link Document} property {@code publisher}} */
		public Publisher_.One<R> publisher() {
			return new Publisher_.One<>(pathRoot(), pathTo("publisher"));
		}

		/** {@return the relation of {@link Document} property {@code translations}} */
		public Translation_.Many<R> translations() {
			return new Translation_.Many<>(pathRoot(), pathTo("translations"));
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

		/** {@return the relation of {@link Document} property {@code publisher}} */
		public Publisher_.Many<R> publisher() {
			return new Publisher_.Many<>(pathRoot(), pathTo("publisher"));
		}

		/** {@return the relation of {@link Document} property {@code translations}} */
		public Translation_.Many<R> translations() {
			return new Translation_.Many<>(pathRoot(), pathTo("translations"));
		}

	}

	/**
	 * What methods of {@link Document} require to be loaded.
	 */
	public static final class Needs {

		/** What {@code inherited} of {@link Document} requires. */
		public static final LoadOptions<Document> inherited = LoadOptions.of(Document_.translations());

		/** What {@code inheritedLock} of {@link Document} requires. */
		public static final LoadOptions<Document> inheritedLock = LoadOptions.<Document>none().forUpdate();

		/** What {@code overridden} of {@link Document} requires. */
		public static final LoadOptions<Document> overridden = LoadOptions.of(Document_.publisher()).forUpdate();

		private Needs() {
		}

	}

}
