/**
 * An application whose models lie outside of what it scans.
 */
@NullMarked
package io.modelbase.autoconfigure.failing.unscanned;

import org.jspecify.annotations.NullMarked;
