/**
 * A small application of models and plain entities that tests start.
 */
@NullMarked
package io.modelbase.autoconfigure.shop;

import org.jspecify.annotations.NullMarked;
