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
 * Metamodel of {@link Current}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
@SuppressWarnings({ "deprecation", "removal" })
public final class Current_ {

	/** Column of {@link Current} property {@code unused}. */
	public static final TextAttribute<Current> unused = new TextAttribute<>(Current.class, "unused");

	/** Column of {@link Current} property {@code status}. */
	public static final ComparableAttribute<Current, Current.Status> status =
			new ComparableAttribute<>(Current.class, "status");

	/** Column of {@link Current} property {@code id}. */
	public static final NumericAttribute<Current, Long, Long> id =
			new NumericAttribute<>(Current.class, "id", Long.class);

	/** Column of {@link Current} property {@code createdAt}. */
	public static final TemporalAttribute<Current, Instant> createdAt =
			new TemporalAttribute<>(Current.class, "createdAt");

	/** Column of {@link Current} property {@code updatedAt}. */
	public static final TemporalAttribute<Current, Instant> updatedAt =
			new TemporalAttribute<>(Current.class, "updatedAt");

	private Current_() {
	}

	/**
	 * Path of relations to one {@link Current}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, Current> {

		/** Column of {@link Current} property {@code unused}. */
		public final TextAttribute<R> unused;

		/** Column of {@link Current} property {@code status}. */
		public final ComparableAttribute<R, Current.Status> status;

		/** Column of {@link Current} property {@code id}. */
		public final NumericAttribute<R, Long, Long> id;

		/** Column of {@link Current} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link Current} property {@code updatedAt}. */
		public final TemporalAttribute<R, Instant> updatedAt;

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public One(Class<R> root, String path) {
			super(root, path);
			this.unused = new TextAttribute<>(root, pathTo("unused"));
			this.status = new ComparableAttribute<>(root, pathTo("status"));
			this.id = new NumericAttribute<>(root, pathTo("id"), Long.class);
			this.createdAt = new TemporalAttribute<>(root, pathTo("createdAt"));
			this.updatedAt = new TemporalAttribute<>(root, pathTo("updatedAt"));
		}

	}

	/**
	 * Path of relations to many {@link Current}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, Current> {

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
