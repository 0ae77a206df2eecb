package shop;

import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.TextAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link Session}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class Session_ {

	/** Column of {@link Session} property {@code cached}. */
	public static final TextAttribute<Session> cached = new TextAttribute<>(Session.class, "cached");

	/** Column of {@link Session} property {@code constant}. */
	public static final TextAttribute<Session> constant = new TextAttribute<>(Session.class, "constant");

	/** Column of {@link Session} property {@code computed}. */
	public static final TextAttribute<Session> computed = new TextAttribute<>(Session.class, "computed");

	/** Column of {@link Session} property {@code id}. */
	public static final NumericAttribute<Session, Long, Long> id =
			new NumericAttribute<>(Session.class, "id", Long.class);

	/** Column of {@link Session} property {@code createdAt}. */
	public static final TemporalAttribute<Session, Instant> createdAt =
			new TemporalAttribute<>(Session.class, "createdAt");

	/** Column of {@link Session} property {@code updatedAt}. */
	public static final TemporalAttribute<Session, Instant> updatedAt =
			new TemporalAttribute<>(Session.class, "updatedAt");

	private Session_() {
	}

	/**
	 * Path of relations to one {@link Session}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, Session> {

		/** Column of {@link Session} property {@code cached}. */
		public final TextAttribute<R> cached;

		/** Column of {@link Session} property {@code constant}. */
		public final TextAttribute<R> constant;

		/** Column of {@link Session} property {@code computed}. */
		public final TextAttribute<R> computed;

		/** Column of {@link Session} property {@code id}. */
		public final NumericAttribute<R, Long, Long> id;

		/** Column of {@link Session} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link Session} property {@code updatedAt}. */
		public final TemporalAttribute<R, Instant> updatedAt;

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public One(Class<R> root, String path) {
			super(root, path);
			this.cached = new TextAttribute<>(root, pathTo("cached"));
			this.constant = new TextAttribute<>(root, pathTo("constant"));
			this.computed = new TextAttribute<>(root, pathTo("computed"));
			this.id = new NumericAttribute<>(root, pathTo("id"), Long.class);
			this.createdAt = new TemporalAttribute<>(root, pathTo("createdAt"));
			this.updatedAt = new TemporalAttribute<>(root, pathTo("updatedAt"));
		}

	}

	/**
	 * Path of relations to many {@link Session}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, Session> {

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
