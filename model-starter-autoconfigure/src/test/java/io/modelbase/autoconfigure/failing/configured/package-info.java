/**
 * An application with an {@code AbstractR2dbcConfiguration} of its own.
 */
@NullMarked
package io.modelbase.autoconfigure.failing.configured;

import org.jspecify.annotations.NullMarked;
