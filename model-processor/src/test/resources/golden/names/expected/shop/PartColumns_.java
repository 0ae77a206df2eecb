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
 * Metamodel of {@link PartColumns}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class PartColumns_ {

	/** Columns of {@link PartColumns} property {@code part}. */
	public static final PartColumns__<PartColumns> part = new PartColumns__<>(PartColumns.class, "part");

	/** Columns of {@link PartColumns} property {@code Part}. */
	public static final PartColumns___<PartColumns> Part = new PartColumns___<>(PartColumns.class, "Part");

	/** Column of {@link PartColumns} property {@code id}. */
	public static final NumericAttribute<PartColumns, Long, Long> id =
			new NumericAttribute<>(PartColumns.class, "id", Long.class);

	/** Column of {@link PartColumns} property {@code createdAt}. */
	public static final TemporalAttribute<PartColumns, Instant> createdAt =
			new TemporalAttribute<>(PartColumns.class, "createdAt");

	/** Column of {@link PartColumns} property {@code updatedAt}. */
	public static final TemporalAttribute<PartColumns, Instant> updatedAt =
			new TemporalAttribute<>(PartColumns.class, "updatedAt");

	private PartColumns_() {
	}

	/**
	 * Path of relations to one {@link PartColumns}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, PartColumns> {

		/** Columns of {@link PartColumns} property {@code part}. */
		public final PartColumns__<R> part;

		/** Columns of {@link PartColumns} property {@code Part}. */
		public final PartColumns___<R> Part;

		/** Column of {@link PartColumns} property {@code id}. */
		public final NumericAttribute<R, Long, Long> id;

		/** Column of {@link PartColumns} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link PartColumns} property {@code updatedAt}. */
		public final TemporalAttribute<R, Instant> updatedAt;

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public One(java.lang.Class<R> root, String path) {
			super(root, path);
			this.part = new PartColumns__<>(root, pathTo("part"));
			this.Part = new PartColumns___<>(root, pathTo("Part"));
			this.id = new NumericAttribute<>(root, pathTo("id"), Long.class);
			this.createdAt = new TemporalAttribute<>(root, pathTo("createdAt"));
			this.updatedAt = new TemporalAttribute<>(root, pathTo("updatedAt"));
		}

	}

	/**
	 * Path of relations to many {@link PartColumns}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, PartColumns> {

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public Many(java.lang.Class<R> root, String path) {
			super(root, path);
		}

	}

	/**
	 * Columns of {@link PartColumns} property {@code part}.
	 * @param <R> the model that the path to them starts from
	 */
	public static final class PartColumns__<R> {

		/** Column of {@link PartColumns} property {@code part.one}. */
		public final TextAttribute<R> one;

		/** Column of {@link PartColumns} property {@code part.two}. */
		public final ComparableAttribute<R, Integer> two;

		private PartColumns__(java.lang.Class<R> root, String path) {
			this.one = new TextAttribute<>(root, path + ".one");
			this.two = new ComparableAttribute<>(root, path + ".two");
		}

	}

	/**
	 * Columns of {@link PartColumns} property {@code Part}.
	 * @param <R> the model that the path to them starts from
	 */
	public static final class PartColumns___<R> {

		/** Column of {@link PartColumns} property {@code Part.one}. */
		public final TextAttribute<R> one;

		/** Column of {@link PartColumns} property {@code Part.two}. */
		public final ComparableAttribute<R, Integer> two;

		private PartColumns___(java.lang.Class<R> root, String path) {
			this.one = new TextAttribute<>(root, path + ".one");
			this.two = new ComparableAttribute<>(root, path + ".two");
		}

	}

}
