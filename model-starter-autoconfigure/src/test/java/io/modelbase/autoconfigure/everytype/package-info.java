/**
 * A model with a property of every type that tables are made for.
 */
@NullMarked
package io.modelbase.autoconfigure.everytype;

import org.jspecify.annotations.NullMarked;
