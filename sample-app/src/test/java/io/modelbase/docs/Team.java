package io.modelbase.docs;

import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.ToMany;
import io.modelbase.constraint.NonEmptyStr64;

public class Team extends LongModel {

	@NonEmptyStr64
	private String name;

	@MappedBy("team")
	private final ToMany<Membership> memberships = toMany();

	public Team(String name) {
		this.name = name;
	}

	public String getName() {
		return this.name;
	}

	public ToMany<Membership> getMemberships() {
		return this.memberships;
	}

}
