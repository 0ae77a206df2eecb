package io.modelbase.autoconfigure.custom;

import io.modelbase.LongModel;
import io.modelbase.constraint.Str64;
import org.jspecify.annotations.Nullable;

/** A model. */
public class Tool extends LongModel {

	@Str64
	private @Nullable String name;

	public Tool(@Nullable String name) {
		this.name = name;
	}

	public @Nullable String getName() {
		return this.name;
	}

	public void setName(@Nullable String name) {
		this.name = name;
	}

}
