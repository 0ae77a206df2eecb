package io.modelbase.autoconfigure.plain;

import org.jspecify.annotations.Nullable;

/**
 * An embedded value.
 *
 * @param street the street
 * @param city the city
 */
public record Address(@Nullable String street, @Nullable String city) {

}
