/**
 * Conditions, orders and their operands: immutable values that say what is asked, without
 * a word of SQL.
 * <p>
 * Start reading at {@link io.modelbase.expression.Condition}. Nodes are sealed;
 * {@link io.modelbase.expression.Column} is the open port that the metamodel implements.
 * Imports no other package of ours.
 */
@NullMarked
package io.modelbase.expression;

import org.jspecify.annotations.NullMarked;
