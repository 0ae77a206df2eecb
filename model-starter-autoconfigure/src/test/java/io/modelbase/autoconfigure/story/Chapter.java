package io.modelbase.autoconfigure.story;

import io.modelbase.LongModel;
import io.modelbase.ToOne;
import io.modelbase.constraint.Str64;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** A part of a story. */
@Getter
@Setter
public class Chapter extends LongModel implements Titled {

	@Str64
	private @Nullable String title;

	private ToOne<Story> story = ToOne.none();

	public Chapter() {
	}

	public Chapter(Story story, String title) {
		this.story = ToOne.of(story);
		this.title = title;
	}

}
