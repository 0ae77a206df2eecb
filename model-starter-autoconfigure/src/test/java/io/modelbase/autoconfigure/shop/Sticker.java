package io.modelbase.autoconfigure.shop;

import io.modelbase.UuidModel;
import io.modelbase.constraint.Str64;
import org.jspecify.annotations.Nullable;

/** A model that no other package sees. */
class Sticker extends UuidModel {

	@Str64
	private @Nullable String motif;

	Sticker(@Nullable String motif) {
		this.motif = motif;
	}

	@Nullable String motif() {
		return this.motif;
	}

}
