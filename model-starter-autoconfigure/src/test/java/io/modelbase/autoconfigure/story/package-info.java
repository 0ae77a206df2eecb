/**
 * Models that say who wrote them.
 */
@NullMarked
package io.modelbase.autoconfigure.story;

import org.jspecify.annotations.NullMarked;
