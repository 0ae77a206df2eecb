/**
 * An application that starts, given a database.
 */
@NullMarked
package io.modelbase.autoconfigure.failing.sound;

import org.jspecify.annotations.NullMarked;
