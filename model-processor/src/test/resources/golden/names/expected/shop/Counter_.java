package shop;

import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.ComparableAttribute;
import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link Counter}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class Counter_ {

	/** Column of {@link Counter} property {@code value}. */
	public static final NumericAttribute<Counter, java.lang.Integer, Long> value =
			new NumericAttribute<>(Counter.class, "value", Long.class);

	/** Column of {@link Counter} property {@code kind}. */
	public static final ComparableAttribute<Counter, Integer> kind = new ComparableAttribute<>(Counter.class, "kind");

	/** Column of {@link Counter} property {@code id}. */
	public static final NumericAttribute<Counter, Long, Long> id =
			new NumericAttribute<>(Counter.class, "id", Long.class);

	/** Column of {@link Counter} property {@code createdAt}. */
	public static final TemporalAttribute<Counter, Instant> createdAt =
			new TemporalAttribute<>(Counter.class, "createdAt");

	/** Column of {@link Counter} property {@code updatedAt}. */
	public static final TemporalAttribute<Counter, Instant> updatedAt =
			new TemporalAttribute<>(Counter.class, "updatedAt");

	private Counter_() {
	}

	/**
	 * Path of relations to one {@link Counter}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, Counter> {

		/** Column of {@link Counter} property {@code value}. */
		public final NumericAttribute<R, java.lang.Integer, Long> value;

		/** Column of {@link Counter} property {@code kind}. */
		public final ComparableAttribute<R, Integer> kind;

		/** Column of {@link Counter} property {@code id}. */
		public final NumericAttribute<R, Long, Long> id;

		/** Column of {@link Counter} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link Counter} property {@code updatedAt}. */
		public final TemporalAttribute<R, Instant> updatedAt;

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public One(java.lang.Class<R> root, String path) {
			super(root, path);
			this.value = new NumericAttribute<>(root, pathTo("value"), Long.class);
			this.kind = new ComparableAttribute<>(root, pathTo("kind"));
			this.id = new NumericAttribute<>(root, pathTo("id"), Long.class);
			this.createdAt = new TemporalAttribute<>(root, pathTo("createdAt"));
			this.updatedAt = new TemporalAttribute<>(root, pathTo("updatedAt"));
		}

	}

	/**
	 * Path of relations to many {@link Counter}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, Counter> {

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public Many(java.lang.Class<R> root, String path) {
			super(root, path);
		}

	}

}
