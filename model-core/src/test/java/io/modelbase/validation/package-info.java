/**
 * Tests of validation through relations.
 */
@NullMarked
package io.modelbase.validation;

import org.jspecify.annotations.NullMarked;
