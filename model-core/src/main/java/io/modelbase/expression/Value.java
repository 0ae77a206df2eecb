package io.modelbase.expression;

/**
 * A value to be bound. Its {@code toString} hides it, so that statements can be logged.
 *
 * @param value the value as the model's property holds it
 * @param <V> the Java type of the value
 * @since 0.1.0
 */
public record Value<V>(V value) implements Operand<V> {

	@Override
	public String toString() {
		return "?";
	}

}
