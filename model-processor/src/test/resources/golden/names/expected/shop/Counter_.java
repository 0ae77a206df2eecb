package shop;

import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.ComparableAttribute;
import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;

/**
 * Metamodel of {@link Counter}: its columns as constants.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class Counter_ {

	/** Column of {@link Counter} property {@code value}. */
	public static final NumericAttribute<Counter, java.lang.Integer> value =
			new NumericAttribute<>(Counter.class, "value");

	/** Column of {@link Counter} property {@code kind}. */
	public static final ComparableAttribute<Counter, Integer> kind = new ComparableAttribute<>(Counter.class, "kind");

	/** Column of {@link Counter} property {@code id}. */
	public static final NumericAttribute<Counter, Long> id = new NumericAttribute<>(Counter.class, "id");

	/** Column of {@link Counter} property {@code createdAt}. */
	public static final TemporalAttribute<Counter, Instant> createdAt =
			new TemporalAttribute<>(Counter.class, "createdAt");

	/** Column of {@link Counter} property {@code updatedAt}. */
	public static final TemporalAttribute<Counter, Instant> updatedAt =
			new TemporalAttribute<>(Counter.class, "updatedAt");

	private Counter_() {
	}

}
