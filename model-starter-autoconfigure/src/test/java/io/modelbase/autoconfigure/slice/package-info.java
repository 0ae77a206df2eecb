/**
 * An application as Spring Boot's test slices start it.
 */
@NullMarked
package io.modelbase.autoconfigure.slice;

import org.jspecify.annotations.NullMarked;
