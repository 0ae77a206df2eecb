package base;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.Attribute;
import io.modelbase.metamodel.ComparableAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.TextAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link Person}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
@SuppressWarnings("rawtypes")
public final class Person_ {

	/** Column of {@link Person} property {@code name}. */
	public static final TextAttribute<Person> name = new TextAttribute<>(Person.class, "name");

	/** Column of {@link Person} property {@code kind}. */
	public static final ComparableAttribute<Person, Person.Kind> kind = new ComparableAttribute<>(Person.class, "kind");

	/** Column of {@link Person} property {@code kinds}. */
	public static final Attribute<Person, List<Person.Kind>> kinds = new Attribute<>(Person.class, "kinds");

	/** Column of {@link Person} property {@code number}. */
	public static final Attribute<Person, Comparable> number = new Attribute<>(Person.class, "number");

	/** Column of {@link Person} property {@code detail}. */
	public static final Attribute<Person, Object> detail = new Attribute<>(Person.class, "detail");

	/** Column of {@link Person} property {@code details}. */
	public static final Attribute<Person, List> details = new Attribute<>(Person.class, "details");

	/** Column of {@link Person} property {@code shadowed}. */
	public static final Attribute<Person, Object> shadowed = new Attribute<>(Person.class, "shadowed");

	/** Column of {@link Person} property {@code id}. */
	public static final ComparableAttribute<Person, UUID> id = new ComparableAttribute<>(Person.class, "id");

	/** Column of {@link Person} property {@code createdAt}. */
	public static final TemporalAttribute<Person, Instant> createdAt =
			new TemporalAttribute<>(Person.class, "createdAt");

	/** Column of {@link Person} property {@code updatedAt}. */
	public static final TemporalAttribute<Person, Instant> updatedAt =
			new TemporalAttribute<>(Person.class, "updatedAt");

	private Person_() {
	}

	/**
	 * Path of relations to one {@link Person}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, Person<?, ?>> {

		/** Column of {@link Person} property {@code name}. */
		public final TextAttribute<R> name;

		/** Column of {@link Person} property {@code kind}. */
		public final ComparableAttribute<R, Person.Kind> kind;

		/** Column of {@link Person} property {@code kinds}. */
		public final Attribute<R, List<Person.Kind>> kinds;

		/** Column of {@link Person} property {@code number}. */
		public final Attribute<R, Comparable> number;

		/** Column of {@link Person} property {@code detail}. */
		public final Attribute<R, Object> detail;

		/** Column of {@link Person} property {@code details}. */
		public final Attribute<R, List> details;

		/** Column of {@link Person} property {@code shadowed}. */
		public final Attribute<R, Object> shadowed;

		/** Column of {@link Person} property {@code id}. */
		public final ComparableAttribute<R, UUID> id;

		/** Column of {@link Person} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link Person} property {@code updatedAt}. */
		public final TemporalAttribute<R, Instant> updatedAt;

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public One(Class<R> root, String path) {
			super(root, path);
			this.name = new TextAttribute<>(root, pathTo("name"));
			this.kind = new ComparableAttribute<>(root, pathTo("kind"));
			this.kinds = new Attribute<>(root, pathTo("kinds"));
			this.number = new Attribute<>(root, pathTo("number"));
			this.detail = new Attribute<>(root, pathTo("detail"));
			this.details = new Attribute<>(root, pathTo("details"));
			this.shadowed = new Attribute<>(root, pathTo("shadowed"));
			this.id = new ComparableAttribute<>(root, pathTo("id"));
			this.createdAt = new TemporalAttribute<>(root, pathTo("createdAt"));
			this.updatedAt = new TemporalAttribute<>(root, pathTo("updatedAt"));
		}

	}

	/**
	 * Path of relations to many {@link Person}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, Person<?, ?>> {

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
