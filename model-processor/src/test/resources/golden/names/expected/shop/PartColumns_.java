package shop;

import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.ComparableAttribute;
import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.TextAttribute;

/**
 * Metamodel of {@link PartColumns}: its columns as constants.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class PartColumns_ {

	/** Columns of {@link PartColumns} property {@code part}. */
	public static final PartColumns__ part = new PartColumns__();

	/** Columns of {@link PartColumns} property {@code Part}. */
	public static final PartColumns___ Part = new PartColumns___();

	/** Column of {@link PartColumns} property {@code id}. */
	public static final NumericAttribute<PartColumns, Long> id = new NumericAttribute<>(PartColumns.class, "id");

	/** Column of {@link PartColumns} property {@code createdAt}. */
	public static final TemporalAttribute<PartColumns, Instant> createdAt =
			new TemporalAttribute<>(PartColumns.class, "createdAt");

	/** Column of {@link PartColumns} property {@code updatedAt}. */
	public static final TemporalAttribute<PartColumns, Instant> updatedAt =
			new TemporalAttribute<>(PartColumns.class, "updatedAt");

	private PartColumns_() {
	}

	/**
	 * Columns of {@link PartColumns} property {@code part}.
	 */
	public static final class PartColumns__ {

		/** Column of {@link PartColumns} property {@code part.one}. */
		public final TextAttribute<PartColumns> one = new TextAttribute<>(PartColumns.class, "part.one");

		/** Column of {@link PartColumns} property {@code part.two}. */
		public final ComparableAttribute<PartColumns, Integer> two =
				new ComparableAttribute<>(PartColumns.class, "part.two");

		private PartColumns__() {
		}

	}

	/**
	 * Columns of {@link PartColumns} property {@code Part}.
	 */
	public static final class PartColumns___ {

		/** Column of {@link PartColumns} property {@code Part.one}. */
		public final TextAttribute<PartColumns> one = new TextAttribute<>(PartColumns.class, "Part.one");

		/** Column of {@link PartColumns} property {@code Part.two}. */
		public final ComparableAttribute<PartColumns, Integer> two =
				new ComparableAttribute<>(PartColumns.class, "Part.two");

		private PartColumns___() {
		}

	}

}
