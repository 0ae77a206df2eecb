package io.modelbase.expression;

/**
 * One side of a comparison: a column of a model, what is computed of several rows, or a
 * value, which is always bound and never part of the SQL text.
 *
 * @param <V> the Java type of the operand
 * @since 0.1.0
 */
public sealed interface Operand<V> permits Selectable, Value {

}
