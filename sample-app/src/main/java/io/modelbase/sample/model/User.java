package io.modelbase.sample.model;

import io.modelbase.JoinTable;
import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.OrderBy;
import io.modelbase.ToMany;
import io.modelbase.Unique;
import io.modelbase.constraint.NonEmptyStr64;
import io.modelbase.constraint.Str255;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;

import org.springframework.data.relational.core.mapping.Table;

/** Someone who writes articles and comments. */
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

	@MappedBy("author")
	@OrderBy({ "createdAt desc", "id desc" })
	private final ToMany<Article> articles = toMany();

	@JoinTable(value = "user_follower", inverseJoinColumn = "follower_id")
	private final ToMany<User> followers = toMany();

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

	public ToMany<Article> getArticles() {
		return this.articles;
	}

	public ToMany<User> getFollowers() {
		return this.followers;
	}

	// tag::model[]

}
// end::model[]
