/** A blog API on Modelbase. */
@NullMarked
package io.modelbase.sample;

import org.jspecify.annotations.NullMarked;
