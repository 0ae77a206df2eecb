package io.modelbase.relation;

import io.modelbase.MappedBy;
import io.modelbase.ToMany;
import io.modelbase.UuidModel;
import io.modelbase.constraint.NonEmptyStr64;

/** The other side of a many-to-many relation. */
public class Topic extends UuidModel {

	@NonEmptyStr64
	private String name = "";

	@MappedBy("topics")
	private final ToMany<Story> stories = toMany();

	Topic() {
	}

	public Topic(String name) {
		this.name = name;
	}

	public String getName() {
		return this.name;
	}

	public ToMany<Story> getStories() {
		return this.stories;
	}

}
