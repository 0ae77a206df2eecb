/**
 * Runs statements: reads models, plans and sends writes, and undoes what a rollback takes
 * back.
 * <p>
 * Start reading at {@link io.modelbase.execution.ModelTemplate}, then at
 * {@code ModelWriter} for writes. Imports every package but {@code schema},
 * {@code session} and {@code repository}.
 */
@NullMarked
package io.modelbase.execution;

import org.jspecify.annotations.NullMarked;
