package io.modelbase.relation;

import io.modelbase.JoinColumn;
import io.modelbase.JoinTable;
import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.OnDelete;
import io.modelbase.OnDelete.Action;
import io.modelbase.OrderBy;
import io.modelbase.ToMany;
import io.modelbase.ToOne;
import io.modelbase.constraint.NonEmptyStr128;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Has two relations to one model, one to many, and one through a link table. */
public class Story extends LongModel {

	@NonEmptyStr128
	private String title = "";

	private boolean published;

	private @Nullable Integer rating;

	@NotNull
	@OnDelete(Action.CASCADE)
	private ToOne<Writer> author = ToOne.none();

	@JoinColumn("edited_by")
	private ToOne<Writer> editor = ToOne.none();

	@MappedBy("story")
	@OrderBy("position")
	private final ToMany<Remark> remarks = toMany();

	@JoinTable("story_topic")
	private final ToMany<Topic> topics = toMany();

	Story() {
	}

	public Story(String title, ToOne<Writer> author) {
		this.title = title;
		this.author = author;
	}

	public String getTitle() {
		return this.title;
	}

	public Story setTitle(String title) {
		this.title = title;
		return this;
	}

	public boolean isPublished() {
		return this.published;
	}

	public Story setPublished(boolean published) {
		this.published = published;
		return this;
	}

	public @Nullable Integer getRating() {
		return this.rating;
	}

	public Story setRating(@Nullable Integer rating) {
		this.rating = rating;
		return this;
	}

	public ToOne<Writer> getAuthor() {
		return this.author;
	}

	public Story setAuthor(ToOne<Writer> author) {
		this.author = author;
		return this;
	}

	public ToOne<Writer> getEditor() {
		return this.editor;
	}

	public Story setEditor(ToOne<Writer> editor) {
		this.editor = editor;
		return this;
	}

	public ToMany<Remark> getRemarks() {
		return this.remarks;
	}

	public ToMany<Topic> getTopics() {
		return this.topics;
	}

}
