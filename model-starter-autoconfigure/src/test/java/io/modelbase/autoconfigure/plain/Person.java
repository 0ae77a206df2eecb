package io.modelbase.autoconfigure.plain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.annotation.Transient;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;
import org.springframework.data.relational.core.mapping.Table;

/** A mutable entity with a generated id. */
@Table
public class Person {

	@Id
	public @Nullable Long id;

	public @Nullable String firstname;

	public @Nullable String lastname;

	public @Nullable Integer age;

	public boolean active;

	public @Nullable LocalDate born;

	@Column("nick")
	public @Nullable String nickname;

	@Embedded.Nullable(prefix = "home_")
	public @Nullable Address home;

	public @Nullable EmailAddress email;

	public @Nullable Mood mood;

	@ReadOnlyProperty
	public @Nullable String remark;

	@InsertOnlyProperty
	public @Nullable String origin;

	@Transient
	public @Nullable String note;

	public Person() {
	}

	public Person(String firstname, @Nullable Integer age) {
		this.firstname = firstname;
		this.age = age;
	}

	public @Nullable String getFirstname() {
		return this.firstname;
	}

	public @Nullable Integer getAge() {
		return this.age;
	}

}
