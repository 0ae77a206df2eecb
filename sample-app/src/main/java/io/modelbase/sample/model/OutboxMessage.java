package io.modelbase.sample.model;

import io.modelbase.LongModel;
import io.modelbase.OnDelete;
import io.modelbase.OnDelete.Action;
import io.modelbase.ToOne;
import io.modelbase.constraint.NonEmptyStr255;
import jakarta.validation.constraints.NotNull;

/**
 * What a user is to be told of an article. It is written in the transaction of what it
 * tells of, and deleted when it is delivered. It goes with either.
 */
// tag::model[]
public class OutboxMessage extends LongModel {

	@NotNull
	@OnDelete(Action.CASCADE)
	private ToOne<Article> article;

	@NotNull
	@OnDelete(Action.CASCADE)
	private ToOne<User> recipient;

	@NonEmptyStr255
	private String text;

	public OutboxMessage(ToOne<Article> article, ToOne<User> recipient, String text) {
		this.article = article;
		this.recipient = recipient;
		this.text = text;
	}

	// getters
	// end::model[]

	public ToOne<Article> getArticle() {
		return this.article;
	}

	public ToOne<User> getRecipient() {
		return this.recipient;
	}

	public String getText() {
		return this.text;
	}

	// tag::model[]

}
// end::model[]
