/**
 * Creates tables out of the mapping. Not meant for a database that lives on: there,
 * migrations own the schema.
 * <p>
 * Start reading at {@link io.modelbase.schema.SchemaCreator}. Imports
 * {@code io.modelbase}, {@code constraint}, {@code mapping}, {@code sql} and
 * {@code execution}.
 */
@NullMarked
package io.modelbase.schema;

import org.jspecify.annotations.NullMarked;
