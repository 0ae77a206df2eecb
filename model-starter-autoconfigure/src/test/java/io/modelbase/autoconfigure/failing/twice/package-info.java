/**
 * An application whose model maps two properties to one column.
 */
@NullMarked
package io.modelbase.autoconfigure.failing.twice;

import org.jspecify.annotations.NullMarked;
