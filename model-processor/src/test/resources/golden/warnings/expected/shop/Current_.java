package shop;

import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.ComparableAttribute;
import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.TextAttribute;

/**
 * Metamodel of {@link Current}: its columns as constants.
 */
@Generated("io.modelbase.processor.ModelProcessor")
@SuppressWarnings({ "deprecation", "removal" })
public final class Current_ {

	/** Column of {@link Current} property {@code unused}. */
	public static final TextAttribute<Current> unused = new TextAttribute<>(Current.class, "unused");

	/** Column of {@link Current} property {@code status}. */
	public static final ComparableAttribute<Current, Current.Status> status =
			new ComparableAttribute<>(Current.class, "status");

	/** Column of {@link Current} property {@code id}. */
	public static final NumericAttribute<Current, Long> id = new NumericAttribute<>(Current.class, "id");

	/** Column of {@link Current} property {@code createdAt}. */
	public static final TemporalAttribute<Current, Instant> createdAt =
			new TemporalAttribute<>(Current.class, "createdAt");

	/** Column of {@link Current} property {@code updatedAt}. */
	public static final TemporalAttribute<Current, Instant> updatedAt =
			new TemporalAttribute<>(Current.class, "updatedAt");

	private Current_() {
	}

}
