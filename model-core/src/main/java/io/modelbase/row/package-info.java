/**
 * Turns rows into models and models into rows. Readers are compiled once per model and
 * statement shape. Not API.
 * <p>
 * Start reading at {@link io.modelbase.row.RowReader}. Imports {@code io.modelbase},
 * {@code mapping} and {@code sql}.
 */
@NullMarked
package io.modelbase.row;

import org.jspecify.annotations.NullMarked;
