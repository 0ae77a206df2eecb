/**
 * An application whose model has a property that no column can hold.
 */
@NullMarked
package io.modelbase.autoconfigure.failing.unmapped;

import org.jspecify.annotations.NullMarked;
