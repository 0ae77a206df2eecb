package io.modelbase.sample.web;

import org.jspecify.annotations.Nullable;

/**
 * What a client sends to create or change a user. The model's constraints check it.
 *
 * @param name the name
 * @param email the address, which no other user may have
 */
record UserRequest(@Nullable String name, @Nullable String email) {
}
