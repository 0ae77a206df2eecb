package shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.Attribute;
import io.modelbase.metamodel.ComparableAttribute;
import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.TextAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link Manager}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class Manager_ {

	/** Column of {@link Manager} property {@code title}. */
	public static final TextAttribute<Manager> title = new TextAttribute<>(Manager.class, "title");

	/** Column of {@link Manager} property {@code shadowed}. */
	public static final TextAttribute<Manager> shadowed = new TextAttribute<>(Manager.class, "shadowed");

	/** Column of {@link Manager} property {@code hired}. */
	public static final TemporalAttribute<Manager, LocalDate> hired = new TemporalAttribute<>(Manager.class, "hired");

	/** Column of {@link Manager} property {@code grade}. */
	public static final NumericAttribute<Manager, BigDecimal, BigDecimal> grade =
			new NumericAttribute<>(Manager.class, "grade", BigDecimal.class);

	/** Column of {@link Manager} property {@code name}. */
	public static final TextAttribute<Manager> name = new TextAttribute<>(Manager.class, "name");

	/** Column of {@link Manager} property {@code kind}, of a type that can't be named here. */
	public static final Attribute<Manager, ?> kind = new Attribute<>(Manager.class, "kind");

	/** Column of {@link Manager} property {@code kinds}, of a type that can't be named here. */
	public static final Attribute<Manager, ?> kinds = new Attribute<>(Manager.class, "kinds");

	/** Column of {@link Manager} property {@code number}. */
	public static final NumericAttribute<Manager, Integer, Long> number =
			new NumericAttribute<>(Manager.class, "number", Long.class);

	/** Column of {@link Manager} property {@code detail}. */
	public static final NumericAttribute<Manager, BigDecimal, BigDecimal> detail =
			new NumericAttribute<>(Manager.class, "detail", BigDecimal.class);

	/** Column of {@link Manager} property {@code details}. */
	public static final Attribute<Manager, List<BigDecimal>> details = new Attribute<>(Manager.class, "details");

	/** Column of {@link Manager} property {@code id}. */
	public static final ComparableAttribute<Manager, UUID> id = new ComparableAttribute<>(Manager.class, "id");

	/** Column of {@link Manager} property {@code createdAt}. */
	public static final TemporalAttribute<Manager, Instant> createdAt =
			new TemporalAttribute<>(Manager.class, "createdAt");

	/** Column of {@link Manager} property {@code updatedAt}. */
	public static final TemporalAttribute<Manager, Instant> updatedAt =
			new TemporalAttribute<>(Manager.class, "updatedAt");

	private Manager_() {
	}

	/**
	 * Path of relations to one {@link Manager}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, Manager> {

		/** Column of {@link Manager} property {@code title}. */
		public final TextAttribute<R> title;

		/** Column of {@link Manager} property {@code shadowed}. */
		public final TextAttribute<R> shadowed;

		/** Column of {@link Manager} property {@code hired}. */
		public final TemporalAttribute<R, LocalDate> hired;

		/** Column of {@link Manager} property {@code grade}. */
		public final NumericAttribute<R, BigDecimal, BigDecimal> grade;

		/** Column of {@link Manager} property {@code name}. */
		public final TextAttribute<R> name;

		/** Column of {@link Manager} property {@code kind}, of a type that can't be named here. */
		public final Attribute<R, ?> kind;

		/** Column of {@link Manager} property {@code kinds}, of a type that can't be named here. */
		public final Attribute<R, ?> kinds;

		/** Column of {@link Manager} property {@code number}. */
		public final NumericAttribute<R, Integer, Long> number;

		/** Column of {@link Manager} property {@code detail}. */
		public final NumericAttribute<R, BigDecimal, BigDecimal> detail;

		/** Column of {@link Manager} property {@code details}. */
		public final Attribute<R, List<BigDecimal>> details;

		/** Column of {@link Manager} property {@code id}. */
		public final ComparableAttribute<R, UUID> id;

		/** Column of {@link Manager} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link Manager} property {@code updatedAt}. */
		public final TemporalAttribute<R, Instant> updatedAt;

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public One(Class<R> root, String path) {
			super(root, path);
			this.title = new TextAttribute<>(root, pathTo("title"));
			this.shadowed = new TextAttribute<>(root, pathTo("shadowed"));
			this.hired = new TemporalAttribute<>(root, pathTo("hired"));
			this.grade = new NumericAttribute<>(root, pathTo("grade"), BigDecimal.class);
			this.name = new TextAttribute<>(root, pathTo("name"));
			this.kind = new Attribute<>(root, pathTo("kind"));
			this.kinds = new Attribute<>(root, pathTo("kinds"));
			this.number = new NumericAttribute<>(root, pathTo("number"), Long.class);
			this.detail = new NumericAttribute<>(root, pathTo("detail"), BigDecimal.class);
			this.details = new Attribute<>(root, pathTo("details"));
			this.id = new ComparableAttribute<>(root, pathTo("id"));
			this.createdAt = new TemporalAttribute<>(root, pathTo("createdAt"));
			this.updatedAt = new TemporalAttribute<>(root, pathTo("updatedAt"));
		}

	}

	/**
	 * Path of relations to many {@link Manager}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, Manager> {

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
