package io.modelbase.sample.model;

import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.ToMany;
import io.modelbase.Unique;
import io.modelbase.constraint.NonEmptyStr64;

/** What articles are about. */
// tag::model[]
public class Tag extends LongModel {

	@NonEmptyStr64
	@Unique
	private String name;

	@MappedBy("tags")
	private final ToMany<Article> articles = toMany();

	public Tag(String name) {
		this.name = name;
	}

	// getters
	// end::model[]

	public String getName() {
		return this.name;
	}

	public ToMany<Article> getArticles() {
		return this.articles;
	}

	// tag::model[]

}
// end::model[]
