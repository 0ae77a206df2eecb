/**
 * Tests of the processor. They compile the models under {@code src/test/resources} with
 * it, against the sources of {@code model-core}.
 */
@NullMarked
package io.modelbase.processor;

import org.jspecify.annotations.NullMarked;
