package io.modelbase.execution;

import io.modelbase.LongModel;
import io.modelbase.OnDelete;
import io.modelbase.ToOne;
import jakarta.validation.constraints.NotNull;
import lombok.Getter;
import lombok.Setter;

/** Belongs to one leg alone, and goes with it. Has no version. */
@Getter
@Setter
class Stop extends LongModel {

	private String name;

	@NotNull
	@OnDelete(OnDelete.Action.CASCADE)
	private ToOne<Leg> leg = ToOne.none();

	/** The trip that one can change to. */
	private ToOne<Trip> connection = ToOne.none();

	Stop(String name) {
		this.name = name;
	}

}
