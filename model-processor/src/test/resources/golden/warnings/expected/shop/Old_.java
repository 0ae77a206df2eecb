package shop;

import java.time.Instant;
import java.util.List;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.Attribute;
import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;

/**
 * Metamodel of {@link Old}: its columns as constants.
 */
@Generated("io.modelbase.processor.ModelProcessor")
@SuppressWarnings({ "deprecation", "rawtypes", "removal" })
public final class Old_ {

	/** Column of {@link Old} property {@code list}. */
	public static final Attribute<Old, List> list = new Attribute<>(Old.class, "list");

	/** Column of {@link Old} property {@code id}. */
	public static final NumericAttribute<Old, Long> id = new NumericAttribute<>(Old.class, "id");

	/** Column of {@link Old} property {@code createdAt}. */
	public static final TemporalAttribute<Old, Instant> createdAt = new TemporalAttribute<>(Old.class, "createdAt");

	/** Column of {@link Old} property {@code updatedAt}. */
	public static final TemporalAttribute<Old, Instant> updatedAt = new TemporalAttribute<>(Old.class, "updatedAt");

	private Old_() {
	}

}
