/**
 * Repositories of models with parts of the application's own.
 */
@NullMarked
package io.modelbase.autoconfigure.custom;

import org.jspecify.annotations.NullMarked;
