package io.modelbase.session;

import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.Owned;
import io.modelbase.ToMany;
import lombok.Getter;
import lombok.Setter;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Version;

/** Owns its lines. */
@Getter
@Setter
@Accessors(chain = true)
class Basket extends LongModel {

	private @Nullable String name;

	@Version
	private @Nullable Long version;

	@Owned
	@MappedBy("basket")
	private final ToMany<BasketLine> lines = toMany();

	Basket(@Nullable String name) {
		this.name = name;
	}

}
