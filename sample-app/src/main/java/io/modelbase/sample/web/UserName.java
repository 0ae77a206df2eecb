package io.modelbase.sample.web;

import io.modelbase.sample.model.User;
import org.jspecify.annotations.Nullable;

/** A user as others mention it. */
record UserName(@Nullable Long id, String name) {

	static UserName of(User user) {
		return new UserName(user.getId(), user.getName());
	}

}
