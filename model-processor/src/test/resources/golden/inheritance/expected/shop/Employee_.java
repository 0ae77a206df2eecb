package shop;

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
 * Metamodel of {@link Employee}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
@SuppressWarnings("rawtypes")
public final class Employee_ {

	/** Column of {@link Employee} property {@code hired}. */
	public static final TemporalAttribute<Employee, LocalDate> hired = new TemporalAttribute<>(Employee.class, "hired");

	/** Column of {@link Employee} property {@code grade}. */
	public static final Attribute<Employee, Number> grade = new Attribute<>(Employee.class, "grade");

	/** Column of {@link Employee} property {@code name}. */
	public static final TextAttribute<Employee> name = new TextAttribute<>(Employee.class, "name");

	/** Column of {@link Employee} property {@code kind}, of a type that can't be named here. */
	public static final Attribute<Employee, ?> kind = new Attribute<>(Employee.class, "kind");

	/** Column of {@link Employee} property {@code kinds}, of a type that can't be named here. */
	public static final Attribute<Employee, ?> kinds = new Attribute<>(Employee.class, "kinds");

	/** Column of {@link Employee} property {@code number}. */
	public static final NumericAttribute<Employee, Integer, Long> number =
			new NumericAttribute<>(Employee.class, "number", Long.class);

	/** Column of {@link Employee} property {@code detail}. */
	public static final Attribute<Employee, Number> detail = new Attribute<>(Employee.class, "detail");

	/** Column of {@link Employee} property {@code details}. */
	public static final Attribute<Employee, List> details = new Attribute<>(Employee.class, "details");

	/** Column of {@link Employee} property {@code shadowed}. */
	public static final Attribute<Employee, Object> shadowed = new Attribute<>(Employee.class, "shadowed");

	/** Column of {@link Employee} property {@code id}. */
	public static final ComparableAttribute<Employee, UUID> id = new ComparableAttribute<>(Employee.class, "id");

	/** Column of {@link Employee} property {@code createdAt}. */
	public static final TemporalAttribute<Employee, Instant> createdAt =
			new TemporalAttribute<>(Employee.class, "createdAt");

	/** Column of {@link Employee} property {@code updatedAt}. */
	public static final TemporalAttribute<Employee, Instant> updatedAt =
			new TemporalAttribute<>(Employee.class, "updatedAt");

	private Employee_() {
	}

	/**
	 * Path of relations to one {@link Employee}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, Employee<?>> {

		/** Column of {@link Employee} property {@code hired}. */
		public final TemporalAttribute<R, LocalDate> hired;

		/** Column of {@link Employee} property {@code grade}. */
		public final Attribute<R, Number> grade;

		/** Column of {@link Employee} property {@code name}. */
		public final TextAttribute<R> name;

		/** Column of {@link Employee} property {@code kind}, of a type that can't be named here. */
		public final Attribute<R, ?> kind;

		/** Column of {@link Employee} property {@code kinds}, of a type that can't be named here. */
		public final Attribute<R, ?> kinds;

		/** Column of {@link Employee} property {@code number}. */
		public final NumericAttribute<R, Integer, Long> number;

		/** Column of {@link Employee} property {@code detail}. */
		public final Attribute<R, Number> detail;

		/** Column of {@link Employee} property {@code details}. */
		public final Attribute<R, List> details;

		/** Column of {@link Employee} property {@code shadowed}. */
		public final Attribute<R, Object> shadowed;

		/** Column of {@link Employee} property {@code id}. */
		public final ComparableAttribute<R, UUID> id;

		/** Column of {@link Employee} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link Employee} property {@code updatedAt}. */
		public final TemporalAttribute<R, Instant> updatedAt;

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public One(Class<R> root, String path) {
			super(root, path);
			this.hired = new TemporalAttribute<>(root, pathTo("hired"));
			this.grade = new Attribute<>(root, pathTo("grade"));
			this.name = new TextAttribute<>(root, pathTo("name"));
			this.kind = new Attribute<>(root, pathTo("kind"));
			this.kinds = new Attribute<>(root, pathTo("kinds"));
			this.number = new NumericAttribute<>(root, pathTo("number"), Long.class);
			this.detail = new Attribute<>(root, pathTo("detail"));
			this.details = new Attribute<>(root, pathTo("details"));
			this.shadowed = new Attribute<>(root, pathTo("shadowed"));
			this.id = new ComparableAttribute<>(root, pathTo("id"));
			this.createdAt = new TemporalAttribute<>(root, pathTo("createdAt"));
			this.updatedAt = new TemporalAttribute<>(root, pathTo("updatedAt"));
		}

	}

	/**
	 * Path of relations to many {@link Employee}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, Employee<?>> {

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
