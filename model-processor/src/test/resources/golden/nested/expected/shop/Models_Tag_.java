package shop;

import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.TextAttribute;

/**
 * Metamodel of {@link Models.Tag}: its columns as constants.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class Models_Tag_ {

	/** Column of {@link Models.Tag} property {@code name}. */
	public static final TextAttribute<Models.Tag> name = new TextAttribute<>(Models.Tag.class, "name");

	/** Column of {@link Models.Tag} property {@code id}. */
	public static final NumericAttribute<Models.Tag, Long> id = new NumericAttribute<>(Models.Tag.class, "id");

	/** Column of {@link Models.Tag} property {@code createdAt}. */
	public static final TemporalAttribute<Models.Tag, Instant> createdAt =
			new TemporalAttribute<>(Models.Tag.class, "createdAt");

	/** Column of {@link Models.Tag} property {@code updatedAt}. */
	public static final TemporalAttribute<Models.Tag, Instant> updatedAt =
			new TemporalAttribute<>(Models.Tag.class, "updatedAt");

	private Models_Tag_() {
	}

}
