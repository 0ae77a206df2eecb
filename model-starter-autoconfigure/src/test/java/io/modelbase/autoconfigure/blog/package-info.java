/**
 * An application whose models have relations.
 */
@NullMarked
package io.modelbase.autoconfigure.blog;

import org.jspecify.annotations.NullMarked;
