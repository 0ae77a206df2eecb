/**
 * An application of entities that are no models, with what Spring Data R2DBC documents.
 */
@NullMarked
package io.modelbase.autoconfigure.plain;

import org.jspecify.annotations.NullMarked;
