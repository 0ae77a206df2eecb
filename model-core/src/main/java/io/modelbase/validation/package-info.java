/**
 * Lets Bean Validation look through relations: constraints on a reference hold for its
 * target, {@code @Valid} on a collection for its elements, {@code @Size} and
 * {@code @NotEmpty} for their number. Nothing is loaded for it, and what isn't loaded
 * violates nothing. Validators find these classes by {@code META-INF/services}; those of
 * constraints by a way of Hibernate Validator's.
 * <p>
 * Start reading at {@link io.modelbase.validation.ToOneValueExtractor}. Imports
 * {@code io.modelbase}.
 */
@NullMarked
package io.modelbase.validation;

import org.jspecify.annotations.NullMarked;
