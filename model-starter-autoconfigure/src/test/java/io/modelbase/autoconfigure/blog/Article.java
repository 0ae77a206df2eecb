package io.modelbase.autoconfigure.blog;

import io.modelbase.JoinTable;
import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.ToMany;
import io.modelbase.ToOne;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

@Getter
@Setter
public class Article extends LongModel {

	private @Nullable String title;

	@NotNull
	private ToOne<Author> author = ToOne.none();

	private ToOne<Author> editor = ToOne.none();

	private ToOne<@Valid Profile> cover = ToOne.none();

	@Size(min = 1)
	@MappedBy("article")
	private final ToMany<@Valid Paragraph> paragraphs = toMany();

	@JoinTable("article_tag")
	private final ToMany<Tag> tags = toMany();

	public Article() {
	}

	public Article(Long id, String title) {
		setId(id);
		this.title = title;
	}

}
