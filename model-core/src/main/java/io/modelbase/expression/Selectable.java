package io.modelbase.expression;

/**
 * What each row of a model has one value of, or each group of rows: a column, or what is
 * computed. It can be compared, ordered by and selected.
 *
 * @param <M> the model whose rows have it
 * @param <V> the Java type of its values
 * @since 0.1.0
 */
public sealed interface Selectable<M, V> extends Operand<V> permits Column, Aggregate {

}
