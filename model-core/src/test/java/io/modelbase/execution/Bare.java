package io.modelbase.execution;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

import io.modelbase.ModelBase;

/**
 * A model that may have nothing set.
 */
class Bare extends ModelBase<Long> {

	@Id
	@Nullable Long id;

	@Nullable String note;

	@Override
	public @Nullable Long getId() {
		return this.id;
	}

}
