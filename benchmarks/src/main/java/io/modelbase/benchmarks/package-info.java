/**
 * Modelbase beside the driver by hand and Spring Data's template, in one JVM, on one
 * table of a real PostgreSQL. Start reading at
 * {@link io.modelbase.benchmarks.Benchmarks}.
 */
package io.modelbase.benchmarks;
