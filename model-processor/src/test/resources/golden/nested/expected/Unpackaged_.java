import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.ComparableAttribute;
import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link Unpackaged}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class Unpackaged_ {

	/** Column of {@link Unpackaged} property {@code kind}. */
	public static final ComparableAttribute<Unpackaged, Unpackaged.Kind> kind =
			new ComparableAttribute<>(Unpackaged.class, "kind");

	/** Column of {@link Unpackaged} property {@code id}. */
	public static final NumericAttribute<Unpackaged, Long, Long> id =
			new NumericAttribute<>(Unpackaged.class, "id", Long.class);

	/** Column of {@link Unpackaged} property {@code createdAt}. */
	public static final TemporalAttribute<Unpackaged, Instant> createdAt =
			new TemporalAttribute<>(Unpackaged.class, "createdAt");

	/** Column of {@link Unpackaged} property {@code updatedAt}. */
	public static final TemporalAttribute<Unpackaged, Instant> updatedAt =
			new TemporalAttribute<>(Unpackaged.class, "updatedAt");

	private Unpackaged_() {
	}

	/**
	 * Path of relations to one {@link Unpackaged}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, Unpackaged> {

		/** Column of {@link Unpackaged} property {@code kind}. */
		public final ComparableAttribute<R, Unpackaged.Kind> kind;

		/** Column of {@link Unpackaged} property {@code id}. */
		public final NumericAttribute<R, Long, Long> id;

		/** Column of {@link Unpackaged} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link Unpackaged} property {@code updatedAt}. */
		public final TemporalAttribute<R, Instant> updatedAt;

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public One(Class<R> root, String path) {
			super(root, path);
			this.kind = new ComparableAttribute<>(root, pathTo("kind"));
			this.id = new NumericAttribute<>(root, pathTo("id"), Long.class);
			this.createdAt = new TemporalAttribute<>(root, pathTo("createdAt"));
			this.updatedAt = new TemporalAttribute<>(root, pathTo("updatedAt"));
		}

	}

	/**
	 * Path of relations to many {@link Unpackaged}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, Unpackaged> {

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
