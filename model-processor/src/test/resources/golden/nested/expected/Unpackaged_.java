import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.ComparableAttribute;
import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;

/**
 * Metamodel of {@link Unpackaged}: its columns as constants.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class Unpackaged_ {

	/** Column of {@link Unpackaged} property {@code kind}. */
	public static final ComparableAttribute<Unpackaged, Unpackaged.Kind> kind =
			new ComparableAttribute<>(Unpackaged.class, "kind");

	/** Column of {@link Unpackaged} property {@code id}. */
	public static final NumericAttribute<Unpackaged, Long> id = new NumericAttribute<>(Unpackaged.class, "id");

	/** Column of {@link Unpackaged} property {@code createdAt}. */
	public static final TemporalAttribute<Unpackaged, Instant> createdAt =
			new TemporalAttribute<>(Unpackaged.class, "createdAt");

	/** Column of {@link Unpackaged} property {@code updatedAt}. */
	public static final TemporalAttribute<Unpackaged, Instant> updatedAt =
			new TemporalAttribute<>(Unpackaged.class, "updatedAt");

	private Unpackaged_() {
	}

}
