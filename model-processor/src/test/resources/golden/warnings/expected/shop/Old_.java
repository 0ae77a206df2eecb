package shop;

import java.time.Instant;
import java.util.List;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.Attribute;
import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link Old}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
@SuppressWarnings({ "deprecation", "rawtypes", "removal" })
public final class Old_ {

	/** Column of {@link Old} property {@code list}. */
	public static final Attribute<Old, List> list = new Attribute<>(Old.class, "list");

	/** Column of {@link Old} property {@code id}. */
	public static final NumericAttribute<Old, Long, Long> id = new NumericAttribute<>(Old.class, "id", Long.class);

	/** Column of {@link Old} property {@code createdAt}. */
	public static final TemporalAttribute<Old, Instant> createdAt = new TemporalAttribute<>(Old.class, "createdAt");

	/** Column of {@link Old} property {@code updatedAt}. */
	public static final TemporalAttribute<Old, Instant> updatedAt = new TemporalAttribute<>(Old.class, "updatedAt");

	private Old_() {
	}

	/**
	 * Path of relations to one {@link Old}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, Old> {

		/** Column of {@link Old} property {@code list}. */
		public final Attribute<R, List> list;

		/** Column of {@link Old} property {@code id}. */
		public final NumericAttribute<R, Long, Long> id;

		/** Column of {@link Old} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link Old} property {@code updatedAt}. */
		public final TemporalAttribute<R, Instant> updatedAt;

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public One(Class<R> root, String path) {
			super(root, path);
			this.list = new Attribute<>(root, pathTo("list"));
			this.id = new NumericAttribute<>(root, pathTo("id"), Long.class);
			this.createdAt = new TemporalAttribute<>(root, pathTo("createdAt"));
			this.updatedAt = new TemporalAttribute<>(root, pathTo("updatedAt"));
		}

	}

	/**
	 * Path of relations to many {@link Old}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, Old> {

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
