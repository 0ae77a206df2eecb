package io.modelbase.sample.model;

import io.modelbase.JoinTable;
import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.OrderBy;
import io.modelbase.ToMany;
import io.modelbase.ToOne;
import io.modelbase.constraint.NonEmptyStr128;
import io.modelbase.constraint.Text10K;
import io.modelbase.load.RelationPreload;
import io.modelbase.load.RequiresRelations;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Version;

/** An article, which readers see once it is published. */
// tag::model[]
public class Article extends LongModel implements RelationPreload {

	@NonEmptyStr128
	private String title;

	@Text10K
	private @Nullable String body;

	private boolean published;

	private long likes;

	@NotNull
	private ToOne<User> author;

	@MappedBy("article")
	@OrderBy("id")
	private final ToMany<Comment> comments = toMany();

	@JoinTable("article_tag")
	@OrderBy("name")
	private final ToMany<Tag> tags = toMany();

	@Version
	private long version;

	public Article(String title, @Nullable String body, ToOne<User> author) {
		this.title = title;
		this.body = body;
		this.author = author;
	}

	@RequiresRelations({ "author", "tags" })
	public String byline() {
		requireLoaded(Article_.Needs.byline);
		return "by " + this.author.get().getName() + " on " + this.tags.stream().map(Tag::getName).toList();
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

	public long getLikes() {
		return this.likes;
	}

	public void like() {
		this.likes++;
	}

	public ToOne<User> getAuthor() {
		return this.author;
	}

	public void setAuthor(ToOne<User> author) {
		this.author = author;
	}

	public ToMany<Comment> getComments() {
		return this.comments;
	}

	public ToMany<Tag> getTags() {
		return this.tags;
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
