/**
 * JSON of relations, with Jackson 3: writes what is loaded, reads references by their
 * keys.
 * <p>
 * Start reading at {@link io.modelbase.autoconfigure.jackson.RelationModule}. Imports
 * {@code io.modelbase} and {@code autoconfigure}.
 */
@NullMarked
package io.modelbase.autoconfigure.jackson;

import org.jspecify.annotations.NullMarked;
