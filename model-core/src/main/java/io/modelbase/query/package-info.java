/**
 * Statements: immutable values without a connection, safe in constants.
 * <p>
 * Start reading at {@link io.modelbase.query.Select}. Imports {@code expression},
 * {@code load} and {@code metamodel}.
 */
@NullMarked
package io.modelbase.query;

import org.jspecify.annotations.NullMarked;
