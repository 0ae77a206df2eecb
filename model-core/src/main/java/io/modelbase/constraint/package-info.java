/**
 * Field types: Jakarta constraints composed under one name, which Bean Validation checks
 * and schema creation reads. Compose your own the same way.
 * <p>
 * {@code StrN} limits a text to N characters, {@code NonEmptyStrN} also demands one, and
 * {@code TextN} is for longer texts. Imports no other package of ours.
 */
@NullMarked
package io.modelbase.constraint;

import org.jspecify.annotations.NullMarked;
