package io.modelbase.execution;

import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.OrderBy;
import io.modelbase.Owned;
import io.modelbase.ToMany;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Version;

/** Owns its legs, and they their stops. */
@Getter
@Setter
class Trip extends LongModel {

	private String name;

	@Version
	private @Nullable Long version;

	@Owned
	@OrderBy("id")
	@MappedBy("trip")
	private final ToMany<Leg> legs = toMany();

	Trip(String name) {
		this.name = name;
	}

	Trip withId(@Nullable Long id) {
		setId(id);
		return this;
	}

}
