package io.modelbase.autoconfigure.blog;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.modelbase.MappedBy;
import io.modelbase.ModelBase;
import io.modelbase.ToMany;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/** A model with an id of its own, which has another name in JSON. */
@Getter
public class Tag extends ModelBase<String> {

	@Id
	@JsonProperty("name")
	private @Nullable String id;

	@MappedBy("tags")
	private final ToMany<Article> articles = toMany();

	public Tag() {
	}

	public Tag(String id) {
		this.id = id;
	}

}
