package io.modelbase.autoconfigure.plain;

/**
 * A value with converters.
 *
 * @param value the address
 */
public record EmailAddress(String value) {

}
