/**
 * A repository with a base class of the application's own.
 */
@NullMarked
package io.modelbase.autoconfigure.greeting;

import org.jspecify.annotations.NullMarked;
