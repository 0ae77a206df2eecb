package io.modelbase.autoconfigure.blog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonView;
import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.ToMany;
import io.modelbase.ToOne;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

@Getter
@Setter
public class Author extends LongModel {

	private @Nullable String name;

	@JsonView(Details.class)
	private ToOne<Author> manager = ToOne.none();

	@MappedBy("author")
	private ToOne<Profile> profile = ToOne.none();

	@MappedBy("author")
	private final ToMany<Article> articles = toMany();

	@JsonIgnore
	@MappedBy("editor")
	private final ToMany<Article> edited = toMany();

	public Author() {
	}

	public Author(Long id, String name) {
		setId(id);
		this.name = name;
	}

	/** A view with more in it. */
	public interface Details {

	}

}
