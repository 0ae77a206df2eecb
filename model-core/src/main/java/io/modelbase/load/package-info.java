/**
 * Load options: which relations of a model are loaded with it, and how; and the mixin by
 * which a model's methods say what they need.
 * <p>
 * Start reading at {@link io.modelbase.load.LoadOptions}. Imports the root package and
 * {@code expression}.
 */
@NullMarked
package io.modelbase.load;

import org.jspecify.annotations.NullMarked;
