package io.modelbase.sample.model;

import io.modelbase.LongModel;
import io.modelbase.OnDelete;
import io.modelbase.OnDelete.Action;
import io.modelbase.ToOne;
import io.modelbase.constraint.NonEmptyStr1024;
import jakarta.validation.constraints.NotNull;

/** What a user says about an article. It goes with either. */
// tag::model[]
public class Comment extends LongModel {

	@NonEmptyStr1024
	private String text;

	@NotNull
	@OnDelete(Action.CASCADE)
	private ToOne<Article> article;

	@NotNull
	@OnDelete(Action.CASCADE)
	private ToOne<User> author;

	public Comment(String text, ToOne<Article> article, ToOne<User> author) {
		this.text = text;
		this.article = article;
		this.author = author;
	}

	// getters
	// end::model[]

	public String getText() {
		return this.text;
	}

	public ToOne<Article> getArticle() {
		return this.article;
	}

	public ToOne<User> getAuthor() {
		return this.author;
	}

	// tag::model[]

}
// end::model[]
