package shop;

import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.load.LoadOptions;
import io.modelbase.metamodel.Attribute;
import io.modelbase.metamodel.ComparableAttribute;
import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.TextAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link shop.One}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class One_ {

	/** Column of {@link shop.One} property {@code root}. */
	public static final TextAttribute<shop.One> root = new TextAttribute<>(shop.One.class, "root");

	/** Column of {@link shop.One} property {@code path}. */
	public static final TextAttribute<shop.One> path = new TextAttribute<>(shop.One.class, "path");

	/** Column of {@link shop.One} property {@code kind}. */
	public static final ComparableAttribute<shop.One, shop.R> kind = new ComparableAttribute<>(shop.One.class, "kind");

	/** Column of {@link shop.One} property {@code type}. */
	public static final Attribute<shop.One, java.lang.Class<?>> type = new Attribute<>(shop.One.class, "type");

	/** Column of {@link shop.One} property {@code many}. */
	public static final ComparableAttribute<shop.One, shop.Many> many =
			new ComparableAttribute<>(shop.One.class, "many");

	/** Columns of {@link shop.One} property {@code address}. */
	public static final AddressColumns<shop.One> address = new AddressColumns<>(shop.One.class, "address");

	/** Column of {@link shop.One} property {@code addressKind}. */
	public static final ComparableAttribute<shop.One, shop.AddressColumns> addressKind =
			new ComparableAttribute<>(shop.One.class, "addressKind");

	/** Column of {@link shop.One} property {@code id}. */
	public static final NumericAttribute<shop.One, Long, Long> id =
			new NumericAttribute<>(shop.One.class, "id", Long.class);

	/** Column of {@link shop.One} property {@code createdAt}. */
	public static final TemporalAttribute<shop.One, Instant> createdAt =
			new TemporalAttribute<>(shop.One.class, "createdAt");

	/** Column of {@link shop.One} property {@code updatedAt}. */
	public static final TemporalAttribute<shop.One, Instant> updatedAt =
			new TemporalAttribute<>(shop.One.class, "updatedAt");

	private One_() {
	}

	/** {@return the relation of {@link shop.One} property {@code one}} */
	public static One_.One<shop.One> one() {
		return new One_.One<>(shop.One.class, "one");
	}

	/** {@return the relation of {@link shop.One} property {@code all}} */
	public static One_.Many<shop.One> all_() {
		return new One_.Many<>(shop.One.class, "all");
	}

	/** {@return the relation of {@link shop.One} property {@code needs}} */
	public static LoadOptions_.One<shop.One> needs() {
		return new LoadOptions_.One<>(shop.One.class, "needs");
	}

	/** {@return the relation of {@link shop.One} property {@code forUpdate}} */
	public static One_.One<shop.One> forUpdate_() {
		return new One_.One<>(shop.One.class, "forUpdate");
	}

	/**
	 * Path of relations to one {@link shop.One}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, shop.One> {

		/** Column of {@link shop.One} property {@code root}. */
		public final TextAttribute<R> root;

		/** Column of {@link shop.One} property {@code path}. */
		public final TextAttribute<R> path;

		/** Column of {@link shop.One} property {@code kind}. */
		public final ComparableAttribute<R, shop.R> kind;

		/** Column of {@link shop.One} property {@code type}. */
		public final Attribute<R, java.lang.Class<?>> type;

		/** Column of {@link shop.One} property {@code many}. */
		public final ComparableAttribute<R, shop.Many> many;

		/** Columns of {@link shop.One} property {@code address}. */
		public final AddressColumns<R> address;

		/** Column of {@link shop.One} property {@code addressKind}. */
		public final ComparableAttribute<R, shop.AddressColumns> addressKind;

		/** Column of {@link shop.One} property {@code id}. */
		public final NumericAttribute<R, Long, Long> id;

		/** Column of {@link shop.One} property {@code createdAt}. */
		public final TemporalAttribute<R, Instant> createdAt;

		/** Column of {@link shop.One} property {@code updatedAt}. */
		public final TemporalAttribute<R, Instant> updatedAt;

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public One(java.lang.Class<R> root, String path) {
			super(root, path);
			this.root = new TextAttribute<>(root, pathTo("root"));
			this.path = new TextAttribute<>(root, pathTo("path"));
			this.kind = new ComparableAttribute<>(root, pathTo("kind"));
			this.type = new Attribute<>(root, pathTo("type"));
			this.many = new ComparableAttribute<>(root, pathTo("many"));
			this.address = new AddressColumns<>(root, pathTo("address"));
			this.addressKind = new ComparableAttribute<>(root, pathTo("addressKind"));
			this.id = new NumericAttribute<>(root, pathTo("id"), Long.class);
			this.createdAt = new TemporalAttribute<>(root, pathTo("createdAt"));
			this.updatedAt = new TemporalAttribute<>(root, pathTo("updatedAt"));
		}

		/** {@return the relation of {@link shop.One} property {@code one}} */
		public One_.One<R> one() {
			return new One_.One<>(pathRoot(), pathTo("one"));
		}

		/** {@return the relation of {@link shop.One} property {@code all}} */
		public One_.Many<R> all_() {
			return new One_.Many<>(pathRoot(), pathTo("all"));
		}

		/** {@return the relation of {@link shop.One} property {@code needs}} */
		public LoadOptions_.One<R> needs() {
			return new LoadOptions_.One<>(pathRoot(), pathTo("needs"));
		}

		/** {@return the relation of {@link shop.One} property {@code forUpdate}} */
		public One_.One<R> forUpdate_() {
			return new One_.One<>(pathRoot(), pathTo("forUpdate"));
		}

	}

	/**
	 * Path of relations to many {@link shop.One}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, shop.One> {

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public Many(java.lang.Class<R> root, String path) {
			super(root, path);
		}

		/** {@return the relation of {@link shop.One} property {@code one}} */
		public One_.Many<R> one() {
			return new One_.Many<>(pathRoot(), pathTo("one"));
		}

		/** {@return the relation of {@link shop.One} property {@code all}} */
		public One_.Many<R> all_() {
			return new One_.Many<>(pathRoot(), pathTo("all"));
		}

		/** {@return the relation of {@link shop.One} property {@code needs}} */
		public LoadOptions_.Many<R> needs() {
			return new LoadOptions_.Many<>(pathRoot(), pathTo("needs"));
		}

		/** {@return the relation of {@link shop.One} property {@code forUpdate}} */
		public One_.Many<R> forUpdate_() {
			return new One_.Many<>(pathRoot(), pathTo("forUpdate"));
		}

	}

	/**
	 * What methods of {@link shop.One} require to be loaded.
	 */
	public static final class Needs {

		/** What {@code root} of {@link shop.One} requires. */
		public static final LoadOptions<shop.One> root = LoadOptions.of(One_.all_(), One_.needs()).forUpdate();

		private Needs() {
		}

	}

	/**
	 * Columns of {@link shop.One} property {@code address}.
	 * @param <R> the model that the path to them starts from
	 */
	public static final class AddressColumns<R> {

		/** Column of {@link shop.One} property {@code address.one}. */
		public final TextAttribute<R> one;

		/** Column of {@link shop.One} property {@code address.two}. */
		public final ComparableAttribute<R, Integer> two;

		private AddressColumns(java.lang.Class<R> root, String path) {
			this.one = new TextAttribute<>(root, path + ".one");
			this.two = new ComparableAttribute<>(root, path + ".two");
		}

	}

}
