/**
 * Tests of relations in JSON.
 */
@NullMarked
package io.modelbase.autoconfigure.jackson;

import org.jspecify.annotations.NullMarked;
