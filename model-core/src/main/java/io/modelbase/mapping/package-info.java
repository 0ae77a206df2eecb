/**
 * What is known of a model at run time: its columns, id and version, read once from
 * Spring Data's mapping context.
 * <p>
 * Start reading at {@link io.modelbase.mapping.ModelMapping}. Imports
 * {@code io.modelbase}, {@code metamodel} and {@code constraint}.
 */
@NullMarked
package io.modelbase.mapping;

import org.jspecify.annotations.NullMarked;
