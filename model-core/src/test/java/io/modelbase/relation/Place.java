package io.modelbase.relation;

import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.ToMany;
import io.modelbase.ToOne;
import io.modelbase.constraint.NonEmptyStr64;

/** Refers to itself twice. */
public class Place extends LongModel {

	@NonEmptyStr64
	private String name = "";

	private ToOne<Place> region = ToOne.none();

	private ToOne<Place> twin = ToOne.none();

	@MappedBy("region")
	private final ToMany<Place> parts = toMany();

	Place() {
	}

	public Place(String name) {
		this.name = name;
	}

	public String getName() {
		return this.name;
	}

	public ToOne<Place> getRegion() {
		return this.region;
	}

	public Place setRegion(ToOne<Place> region) {
		this.region = region;
		return this;
	}

	public ToOne<Place> getTwin() {
		return this.twin;
	}

	public Place setTwin(ToOne<Place> twin) {
		this.twin = twin;
		return this;
	}

	public ToMany<Place> getParts() {
		return this.parts;
	}

}
