/**
 * Repositories of models: Spring Data's, plus typed selects and writes that say outright
 * what they do.
 * <p>
 * Start reading at {@link io.modelbase.repository.ModelRepository}. Imports every package
 * but {@code schema}, {@code sql} and {@code row}.
 */
@NullMarked
package io.modelbase.repository;

import org.jspecify.annotations.NullMarked;
