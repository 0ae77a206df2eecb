package io.modelbase.sample.web;

import org.jspecify.annotations.Nullable;

/**
 * Which users to list. What is absent doesn't filter.
 *
 * @param name a part of the name, in any case
 * @param email the whole address
 */
record UserFilter(@Nullable String name, @Nullable String email) {
}
