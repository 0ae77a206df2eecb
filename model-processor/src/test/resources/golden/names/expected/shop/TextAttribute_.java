package shop;

import java.sql.Date;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.ComparableAttribute;
import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.ToManyPath;
import io.modelbase.metamodel.ToOnePath;

/**
 * Metamodel of {@link TextAttribute}: its columns as constants, its relations as methods.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class TextAttribute_ {

	/** Column of {@link TextAttribute} property {@code java}. */
	public static final io.modelbase.metamodel.TextAttribute<TextAttribute> java =
			new io.modelbase.metamodel.TextAttribute<>(TextAttribute.class, "java");

	/** Column of {@link TextAttribute} property {@code shop}. */
	public static final io.modelbase.metamodel.TextAttribute<TextAttribute> shop =
			new io.modelbase.metamodel.TextAttribute<>(TextAttribute.class, "shop");

	/** Column of {@link TextAttribute} property {@code TextAttribute}. */
	public static final io.modelbase.metamodel.TextAttribute<TextAttribute> TextAttribute =
			new io.modelbase.metamodel.TextAttribute<>(TextAttribute.class, "TextAttribute");

	/** Column of {@link TextAttribute} property {@code own}. */
	public static final ComparableAttribute<TextAttribute, Instant> own =
			new ComparableAttribute<>(TextAttribute.class, "own");

	/** Column of {@link TextAttribute} property {@code other}. */
	public static final TemporalAttribute<TextAttribute, java.time.Instant> other =
			new TemporalAttribute<>(TextAttribute.class, "other");

	/** Column of {@link TextAttribute} property {@code sqlDate}. */
	public static final ComparableAttribute<TextAttribute, Date> sqlDate =
			new ComparableAttribute<>(TextAttribute.class, "sqlDate");

	/** Column of {@link TextAttribute} property {@code utilDate}. */
	public static final ComparableAttribute<TextAttribute, java.util.Date> utilDate =
			new ComparableAttribute<>(TextAttribute.class, "utilDate");

	/** Column of {@link TextAttribute} property {@code attribute}. */
	public static final ComparableAttribute<TextAttribute, TextAttribute.Attribute> attribute =
			new ComparableAttribute<>(TextAttribute.class, "attribute");

	/** Column of {@link TextAttribute} property {@code generated}. */
	public static final ComparableAttribute<TextAttribute, TextAttribute.Generated> generated =
			new ComparableAttribute<>(TextAttribute.class, "generated");

	/** Column of {@link TextAttribute} property {@code aVeryLongNameThatNeedsMoreThanOneLineToBeDeclaredByTheGeneratedMetamodelOfItsModel}. */
	public static final io.modelbase.metamodel.TextAttribute<TextAttribute> aVeryLongNameThatNeedsMoreThanOneLineToBeDeclaredByTheGeneratedMetamodelOfItsModel =
			new io.modelbase.metamodel.TextAttribute<>(TextAttribute.class, "aVeryLongNameThatNeedsMoreThanOneLineToBeDeclaredByTheGeneratedMetamodelOfItsModel");

	/** Columns of {@link TextAttribute} property {@code part}. */
	public static final PartColumns<TextAttribute> part = new PartColumns<>(TextAttribute.class, "part");

	/** Column of {@link TextAttribute} property {@code partColumns}. */
	public static final ComparableAttribute<TextAttribute, TextAttribute.PartColumns> partColumns =
			new ComparableAttribute<>(TextAttribute.class, "partColumns");

	/** Column of {@link TextAttribute} property {@code id}. */
	public static final NumericAttribute<TextAttribute, Long, Long> id =
			new NumericAttribute<>(TextAttribute.class, "id", Long.class);

	/** Column of {@link TextAttribute} property {@code createdAt}. */
	public static final TemporalAttribute<TextAttribute, java.time.Instant> createdAt =
			new TemporalAttribute<>(TextAttribute.class, "createdAt");

	/** Column of {@link TextAttribute} property {@code updatedAt}. */
	public static final TemporalAttribute<TextAttribute, java.time.Instant> updatedAt =
			new TemporalAttribute<>(TextAttribute.class, "updatedAt");

	private TextAttribute_() {
	}

	/**
	 * Path of relations to one {@link TextAttribute}: its columns and relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class One<R> extends ToOnePath<R, TextAttribute> {

		/** Column of {@link TextAttribute} property {@code java}. */
		public final io.modelbase.metamodel.TextAttribute<R> java;

		/** Column of {@link TextAttribute} property {@code shop}. */
		public final io.modelbase.metamodel.TextAttribute<R> shop;

		/** Column of {@link TextAttribute} property {@code TextAttribute}. */
		public final io.modelbase.metamodel.TextAttribute<R> TextAttribute;

		/** Column of {@link TextAttribute} property {@code own}. */
		public final ComparableAttribute<R, Instant> own;

		/** Column of {@link TextAttribute} property {@code other}. */
		public final TemporalAttribute<R, java.time.Instant> other;

		/** Column of {@link TextAttribute} property {@code sqlDate}. */
		public final ComparableAttribute<R, Date> sqlDate;

		/** Column of {@link TextAttribute} property {@code utilDate}. */
		public final ComparableAttribute<R, java.util.Date> utilDate;

		/** Column of {@link TextAttribute} property {@code attribute}. */
		public final ComparableAttribute<R, TextAttribute.Attribute> attribute;

		/** Column of {@link TextAttribute} property {@code generated}. */
		public final ComparableAttribute<R, TextAttribute.Generated> generated;

		/** Column of {@link TextAttribute} property {@code aVeryLongNameThatNeedsMoreThanOneLineToBeDeclaredByTheGeneratedMetamodelOfItsModel}. */
		public final io.modelbase.metamodel.TextAttribute<R> aVeryLongNameThatNeedsMoreThanOneLineToBeDeclaredByTheGeneratedMetamodelOfItsModel;

		/** Columns of {@link TextAttribute} property {@code part}. */
		public final PartColumns<R> part;

		/** Column of {@link TextAttribute} property {@code partColumns}. */
		public final ComparableAttribute<R, TextAttribute.PartColumns> partColumns;

		/** Column of {@link TextAttribute} property {@code id}. */
		public final NumericAttribute<R, Long, Long> id;

		/** Column of {@link TextAttribute} property {@code createdAt}. */
		public final TemporalAttribute<R, java.time.Instant> createdAt;

		/** Column of {@link TextAttribute} property {@code updatedAt}. */
		public final TemporalAttribute<R, java.time.Instant> updatedAt;

		/**
		 * Creates a path.
		 * @param root the model that it starts from
		 * @param path the names of the relations that lead here, joined by dots
		 */
		public One(java.lang.Class<R> root, String path) {
			super(root, path);
			this.java = new io.modelbase.metamodel.TextAttribute<>(root, pathTo("java"));
			this.shop = new io.modelbase.metamodel.TextAttribute<>(root, pathTo("shop"));
			this.TextAttribute = new io.modelbase.metamodel.TextAttribute<>(root, pathTo("TextAttribute"));
			this.own = new ComparableAttribute<>(root, pathTo("own"));
			this.other = new TemporalAttribute<>(root, pathTo("other"));
			this.sqlDate = new ComparableAttribute<>(root, pathTo("sqlDate"));
			this.utilDate = new ComparableAttribute<>(root, pathTo("utilDate"));
			this.attribute = new ComparableAttribute<>(root, pathTo("attribute"));
			this.generated = new ComparableAttribute<>(root, pathTo("generated"));
			this.aVeryLongNameThatNeedsMoreThanOneLineToBeDeclaredByTheGeneratedMetamodelOfItsModel =
					new io.modelbase.metamodel.TextAttribute<>(root, pathTo("aVeryLongNameThatNeedsMoreThanOneLineToBeDeclaredByTheGeneratedMetamodelOfItsModel"));
			this.part = new PartColumns<>(root, pathTo("part"));
			this.partColumns = new ComparableAttribute<>(root, pathTo("partColumns"));
			this.id = new NumericAttribute<>(root, pathTo("id"), Long.class);
			this.createdAt = new TemporalAttribute<>(root, pathTo("createdAt"));
			this.updatedAt = new TemporalAttribute<>(root, pathTo("updatedAt"));
		}

	}

	/**
	 * Path of relations to many {@link TextAttribute}: its relations.
	 * @param <R> the model that the path starts from
	 */
	public static final class Many<R> extends ToManyPath<R, TextAttribute> {

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
	 * Columns of {@link TextAttribute} property {@code part}.
	 * @param <R> the model that the path to them starts from
	 */
	public static final class PartColumns<R> {

		/** Column of {@link TextAttribute} property {@code part.one}. */
		public final io.modelbase.metamodel.TextAttribute<R> one;

		private PartColumns(java.lang.Class<R> root, String path) {
			this.one = new io.modelbase.metamodel.TextAttribute<>(root, path + ".one");
		}

	}

}
