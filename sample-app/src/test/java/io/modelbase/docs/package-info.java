/**
 * The Java of the pages in {@code docs} and of the README, compiled and run. What stands
 * between {@code tag::name[]} and {@code end::name[]} is shown on a page;
 * {@link io.modelbase.docs.DocumentationTests} compares.
 */
@NullMarked
package io.modelbase.docs;

import org.jspecify.annotations.NullMarked;
