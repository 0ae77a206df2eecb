/**
 * Renders statements into SQL text and bindings, per database. Not API.
 * <p>
 * Start reading at {@link io.modelbase.sql.SelectRenderer}. Imports {@code io.modelbase},
 * {@code expression}, {@code load}, {@code metamodel}, {@code query} and {@code mapping}.
 */
@NullMarked
package io.modelbase.sql;

import org.jspecify.annotations.NullMarked;
