package io.modelbase.sample.user;

import io.modelbase.LongModel;
import io.modelbase.Unique;
import io.modelbase.constraint.NonEmptyStr64;
import io.modelbase.constraint.Str255;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;

import org.springframework.data.relational.core.mapping.Table;

/** Someone who writes articles. */
// tag::model[]
@Table("users")
public class User extends LongModel {

	@NonEmptyStr64
	private String name;

	@NotNull
	@Email
	@Str255
	@Unique
	private String email;

	public User(String name, String email) {
		this.name = name;
		this.email = email;
	}

	// getters and setters
	// end::model[]

	public String getName() {
		return this.name;
	}

	public void setName(String name) {
		this.name = name;
	}

	public String getEmail() {
		return this.email;
	}

	public void setEmail(String email) {
		this.email = email;
	}

	// tag::model[]

}
// end::model[]
