package io.modelbase.sample.article;

import io.modelbase.LongModel;
import io.modelbase.constraint.NonEmptyStr128;
import io.modelbase.constraint.Text10K;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Version;

/** An article, which readers see once it is published. */
// tag::model[]
public class Article extends LongModel {

	@NonEmptyStr128
	private String title;

	@Text10K
	private @Nullable String body;

	private boolean published;

	@NotNull
	private Long authorId;

	@Version
	private long version;

	public Article(String title, @Nullable String body, Long authorId) {
		this.title = title;
		this.body = body;
		this.authorId = authorId;
	}

	// getters and setters
	// end::model[]

	public String getTitle() {
		return this.title;
	}

	public void setTitle(String title) {
		this.title = title;
	}

	public @Nullable String getBody() {
		return this.body;
	}

	public void setBody(@Nullable String body) {
		this.body = body;
	}

	public boolean isPublished() {
		return this.published;
	}

	public void setPublished(boolean published) {
		this.published = published;
	}

	public Long getAuthorId() {
		return this.authorId;
	}

	public long getVersion() {
		return this.version;
	}

	/** Sets the version that the row must have when this article is saved. */
	public void setVersion(long version) {
		this.version = version;
	}

	// tag::model[]

}
// end::model[]
