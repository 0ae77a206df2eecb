package io.modelbase.relation;

import io.modelbase.LongModel;
import io.modelbase.OnDelete;
import io.modelbase.OnDelete.Action;
import io.modelbase.ToOne;
import io.modelbase.constraint.Str255;
import jakarta.validation.constraints.NotNull;

/** The many side of a relation, with a reference that a delete makes null. */
public class Remark extends LongModel {

	@Str255
	private String text = "";

	private int position;

	@NotNull
	@OnDelete(Action.CASCADE)
	private ToOne<Story> story = ToOne.none();

	@OnDelete(Action.SET_NULL)
	private ToOne<Writer> writer = ToOne.none();

	Remark() {
	}

	public Remark(String text, int position) {
		this.text = text;
		this.position = position;
	}

	public String getText() {
		return this.text;
	}

	public int getPosition() {
		return this.position;
	}

	public ToOne<Story> getStory() {
		return this.story;
	}

	public Remark setStory(ToOne<Story> story) {
		this.story = story;
		return this;
	}

	public ToOne<Writer> getWriter() {
		return this.writer;
	}

	public Remark setWriter(ToOne<Writer> writer) {
		this.writer = writer;
		return this;
	}

}
