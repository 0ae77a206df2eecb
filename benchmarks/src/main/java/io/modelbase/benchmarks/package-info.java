/**
 * Modelbase beside the driver by hand and Spring Data's template, in one JVM, on one
 * table of a real PostgreSQL. Start reading at
 * {@link io.modelbase.benchmarks.Benchmarks}.
 */
@NullMarked
package io.modelbase.benchmarks;

import org.jspecify.annotations.NullMarked;
