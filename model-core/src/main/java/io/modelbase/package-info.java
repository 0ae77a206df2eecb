/**
 * What an entity class imports: {@link io.modelbase.ModelBase} with its ready-made
 * subclasses, mapping annotations, exceptions. State, no input or output.
 * <p>
 * Start reading at {@link io.modelbase.ModelBase}. Imports no other package of ours.
 */
@NullMarked
package io.modelbase;

import org.jspecify.annotations.NullMarked;
