package io.modelbase.execution;

import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.OrderBy;
import io.modelbase.Owned;
import io.modelbase.ToMany;
import io.modelbase.ToOne;
import jakarta.validation.constraints.NotNull;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Version;

/** Belongs to one trip alone, which can't be deleted before it. */
@Getter
@Setter
class Leg extends LongModel {

	private String name;

	@NotNull
	private ToOne<Trip> trip = ToOne.none();

	@Version
	private @Nullable Long version;

	@Owned
	@OrderBy("id")
	@MappedBy("leg")
	private final ToMany<Stop> stops = toMany();

	Leg(String name) {
		this.name = name;
	}

}
