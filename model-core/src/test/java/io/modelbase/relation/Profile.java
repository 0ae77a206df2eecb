package io.modelbase.relation;

import io.modelbase.LongModel;
import io.modelbase.OnDelete;
import io.modelbase.OnDelete.Action;
import io.modelbase.ToOne;
import io.modelbase.Unique;
import io.modelbase.constraint.Str255;
import jakarta.validation.constraints.NotNull;

/** The side of a one-to-one relation that has the column. */
public class Profile extends LongModel {

	@Str255
	private String bio = "";

	@NotNull
	@Unique
	@OnDelete(Action.CASCADE)
	private ToOne<Writer> writer = ToOne.none();

	Profile() {
	}

	public Profile(String bio, ToOne<Writer> writer) {
		this.bio = bio;
		this.writer = writer;
	}

	public String getBio() {
		return this.bio;
	}

	public ToOne<Writer> getWriter() {
		return this.writer;
	}

}
