package io.modelbase.sample.web;

import java.time.Instant;

import io.modelbase.sample.model.User;
import org.jspecify.annotations.Nullable;

/** A user as clients see it. */
record UserResponse(@Nullable Long id, String name, String email, @Nullable Instant createdAt,
		@Nullable Instant updatedAt) {

	static UserResponse of(User user) {
		return new UserResponse(user.getId(), user.getName(), user.getEmail(), user.getCreatedAt(),
				user.getUpdatedAt());
	}

}
