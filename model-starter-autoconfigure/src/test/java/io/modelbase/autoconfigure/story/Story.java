package io.modelbase.autoconfigure.story;

import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.ToMany;
import io.modelbase.constraint.NonEmptyStr64;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.CreatedBy;
import org.springframework.data.annotation.LastModifiedBy;

/** A model that has who created and changed it. */
@Getter
@Setter
public class Story extends LongModel implements Titled {

	@NonEmptyStr64
	private @Nullable String title;

	@CreatedBy
	private @Nullable String createdBy;

	@LastModifiedBy
	private @Nullable String changedBy;

	@MappedBy("story")
	private final ToMany<Chapter> chapters = toMany();

	public Story() {
	}

	public Story(String title) {
		this.title = title;
	}

}
