package shop;

import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link LoadOptions}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class LoadOptions_ {

	/** Column of {@link LoadOptions} property {@code id}. */
	public static final NumericAttribute<LoadOptions, Long, Long> id =
			new NumericAttribute<>(LoadOptions.class, "id", Long.class);

	/** Column of {@link LoadOptions} property {@code createdAt}. */
	public static final TemporalAttribute<LoadOptions, Instant> createdAt =
			new TemporalAttribute<>(LoadOptions.class, "createdAt");

	/** Column of {@link LoadOptions} property {@code updatedAt}. */
	public static final TemporalAttribute<LoadOptions, Instant> updatedAt =
			new TemporalAttribute<>(LoadOptions.class, "updatedAt");

	private LoadOptions_() {
	}

	/** {@return the relation of {@link LoadOptions} property {@code one}} */
	public static One_.One<LoadOptions> one() {
		return new One_.One<>(LoadOptions.class, "one");
	}

	/**
	 * Path of relations to one {@link LoadOptions}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, LoadOptions> {

		/** Column of {@link LoadOptions} property {@code id}. */
		public final NumericAttribute<R, Long, Long> id;

		/** Column of {@link LoadOptions} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link LoadOptions} property {@code updatedAt}. */
		public final TemporalAttribute<R, Instant> updatedAt;

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public One(java.lang.Class<R> root, String path) {
			super(root, path);
			this.id = new NumericAttribute<>(root, pathTo("id"), Long.class);
			this.createdAt = new TemporalAttribute<>(root, pathTo("createdAt"));
			this.updatedAt = new TemporalAttribute<>(root, pathTo("updatedAt"));
		}

		/** {@return the relation of {@link LoadOptions} property {@code one}} */
		public One_.One<R> one() {
			return new One_.One<>(pathRoot(), pathTo("one"));
		}

	}

	/**
	 * Path of relations to many {@link LoadOptions}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, LoadOptions> {

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public Many(java.lang.Class<R> root, String path) {
			super(root, path);
		}

		/** {@return the relation of {@link LoadOptions} property {@code one}} */
		public One_.Many<R> one() {
			return new One_.Many<>(pathRoot(), pathTo("one"));
		}

	}

	/**
	 * What methods of {@link LoadOptions} require to be loaded.
	 */
	public static final class Needs {

		/** What {@code some} of {@link LoadOptions} requires. */
		public static final io.modelbase.load.LoadOptions<LoadOptions> some =
				io.modelbase.load.LoadOptions.of(LoadOptions_.one());

		/** What {@code lock} of {@link LoadOptions} requires. */
		public static final io.modelbase.load.LoadOptions<LoadOptions> lock =
				io.modelbase.load.LoadOptions.<LoadOptions>none().forUpdate();

		private Needs() {
		}

	}

}
