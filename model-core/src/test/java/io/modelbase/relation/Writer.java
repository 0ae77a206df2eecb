package io.modelbase.relation;

import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.ToMany;
import io.modelbase.ToOne;
import io.modelbase.Unique;
import io.modelbase.constraint.NonEmptyStr64;
import io.modelbase.constraint.Str255;
import org.jspecify.annotations.Nullable;

import org.springframework.data.relational.core.mapping.Table;

/** Refers to itself, and is pointed at by several relations. */
@Table("writers")
public class Writer extends LongModel {

	@NonEmptyStr64
	private String name = "";

	@Str255
	@Unique
	private @Nullable String email;

	private ToOne<Writer> manager = ToOne.none();

	private ToOne<Country> country = ToOne.none();

	@MappedBy("manager")
	private final ToMany<Writer> reports = toMany();

	@MappedBy("author")
	private final ToMany<Story> stories = toMany();

	@MappedBy("editor")
	private final ToMany<Story> edited = toMany();

	@MappedBy("writer")
	private ToOne<Profile> profile = ToOne.none();

	Writer() {
	}

	public Writer(String name) {
		this.name = name;
	}

	public String getName() {
		return this.name;
	}

	public Writer setName(String name) {
		this.name = name;
		return this;
	}

	public @Nullable String getEmail() {
		return this.email;
	}

	public Writer setEmail(String email) {
		this.email = email;
		return this;
	}

	public ToOne<Writer> getManager() {
		return this.manager;
	}

	public Writer setManager(ToOne<Writer> manager) {
		this.manager = manager;
		return this;
	}

	public ToOne<Country> getCountry() {
		return this.country;
	}

	public Writer setCountry(ToOne<Country> country) {
		this.country = country;
		return this;
	}

	public ToMany<Writer> getReports() {
		return this.reports;
	}

	public ToMany<Story> getStories() {
		return this.stories;
	}

	public ToMany<Story> getEdited() {
		return this.edited;
	}

	public ToOne<Profile> getProfile() {
		return this.profile;
	}

}
