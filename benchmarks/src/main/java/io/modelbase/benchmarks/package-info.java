/**
 * Modelbase beside the driver by hand, Spring Data's template and Hibernate Reactive, in
 * one JVM, on tables of a real PostgreSQL. Start reading at
 * {@link io.modelbase.benchmarks.Benchmarks}.
 */
package io.modelbase.benchmarks;
