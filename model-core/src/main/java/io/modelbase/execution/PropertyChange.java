package io.modelbase.execution;

import org.jspecify.annotations.Nullable;

/**
 * How a property differs from its column.
 *
 * @param before the value as last read or written, null for a new model; of a reference
 * the key
 * @param after the value now; of a reference the key, null while its target has none
 * @since 0.1.0
 */
public record PropertyChange(@Nullable Object before, @Nullable Object after) {

}
