/**
 * Writes the metamodel: an {@code X_} with a constant for each column of a model
 * {@code X}, a method for each relation, and the paths that relations to it lead along.
 * Runs inside the compiler only.
 * <p>
 * Start reading at {@link io.modelbase.processor.ModelProcessor}: it finds models, has
 * {@code ModelReader} read them into immutable descriptions, and {@code MetamodelWriter}
 * write these down. What names relations elsewhere is left to each {@code MethodCheck}.
 * Imports nothing of ours: annotations and types of the library and of Spring Data are
 * known by name.
 */
@NullMarked
package io.modelbase.processor;

import org.jspecify.annotations.NullMarked;
