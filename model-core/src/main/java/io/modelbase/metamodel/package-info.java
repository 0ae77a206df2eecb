/**
 * Attributes: the constants that a generated {@code X_} consists of, typed by what their
 * columns can do.
 * <p>
 * Start reading at {@link io.modelbase.metamodel.Attribute}. Imports
 * {@code io.modelbase}, {@code expression} and {@code load}.
 */
@NullMarked
package io.modelbase.metamodel;

import org.jspecify.annotations.NullMarked;
