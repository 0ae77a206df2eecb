/**
 * Auto-configuration: wires models into Spring Data R2DBC as Spring Boot sets it up.
 * <p>
 * Start reading at {@link io.modelbase.autoconfigure.ModelbaseAutoConfiguration}. Imports
 * {@code io.modelbase}, {@code execution}, {@code mapping}, {@code schema},
 * {@code session} and {@code repository}.
 */
@NullMarked
package io.modelbase.autoconfigure;

import org.jspecify.annotations.NullMarked;
