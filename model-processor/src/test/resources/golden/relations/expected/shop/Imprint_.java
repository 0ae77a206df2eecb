package shop;

import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.TextAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link Imprint}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class Imprint_ {

	/** Column of {@link Imprint} property {@code name}. */
	public static final TextAttribute<Imprint> name = new TextAttribute<>(Imprint.class, "name");

	/** Column of {@link Imprint} property {@code id}. */
	public static final NumericAttribute<Imprint, Long, Long> id =
			new NumericAttribute<>(Imprint.class, "id", Long.class);

	/** Column of {@link Imprint} property {@code createdAt}. */
	public static final TemporalAttribute<Imprint, Instant> createdAt =
			new TemporalAttribute<>(Imprint.class, "createdAt");

	/** Column of {@link Imprint} property {@code updatedAt}. */
	public static final TemporalAttribute<Imprint, Instant> updatedAt =
			new TemporalAttribute<>(Imprint.class, "updatedAt");

	private Imprint_() {
	}

	/**
	 * Path of relations to one {@link Imprint}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, Imprint> {

		/** Column of {@link Imprint} property {@code name}. */
		public final TextAttribute<R> name;

		/** Column of {@link Imprint} property {@code id}. */
		public final NumericAttribute<R, Long, Long> id;

		/** Column of {@link Imprint} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link Imprint} property {@code updatedAt}. */
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
	 * Path of relations to many {@link Imprint}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, Imprint> {

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
