package shop;

import java.sql.Date;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.ComparableAttribute;
import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;

/**
 * Metamodel of {@link TextAttribute}: its columns as constants.
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
	public static final PartColumns part = new PartColumns();

	/** Column of {@link TextAttribute} property {@code partColumns}. */
	public static final ComparableAttribute<TextAttribute, TextAttribute.PartColumns> partColumns =
			new ComparableAttribute<>(TextAttribute.class, "partColumns");

	/** Column of {@link TextAttribute} property {@code id}. */
	public static final NumericAttribute<TextAttribute, Long> id = new NumericAttribute<>(TextAttribute.class, "id");

	/** Column of {@link TextAttribute} property {@code createdAt}. */
	public static final TemporalAttribute<TextAttribute, java.time.Instant> createdAt =
			new TemporalAttribute<>(TextAttribute.class, "createdAt");

	/** Column of {@link TextAttribute} property {@code updatedAt}. */
	public static final TemporalAttribute<TextAttribute, java.time.Instant> updatedAt =
			new TemporalAttribute<>(TextAttribute.class, "updatedAt");

	private TextAttribute_() {
	}

	/**
	 * Columns of {@link TextAttribute} property {@code part}.
	 */
	public static final class PartColumns {

		/** Column of {@link TextAttribute} property {@code part.one}. */
		public final io.modelbase.metamodel.TextAttribute<TextAttribute> one =
				new io.modelbase.metamodel.TextAttribute<>(TextAttribute.class, "part.one");

		private PartColumns() {
		}

	}

}
