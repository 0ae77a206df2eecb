package shop;

import io.modelbase.JoinTable;
import io.modelbase.MappedBy;
import io.modelbase.OnDelete;
import io.modelbase.ToMany;
import io.modelbase.ToOne;
import io.modelbase.load.RequiresForUpdate;
import io.modelbase.load.RequiresRelations;
import jakarta.validation.constraints.NotNull;

import org.springframework.data.annotation.Transient;
import org.springframework.data.relational.core.mapping.Embedded;

import base.Tag;

public class Article extends Document<Article> {

	private String title;

	@Embedded.Nullable
	private Address address;

	@NotNull
	@OnDelete(OnDelete.Action.CASCADE)
	private ToOne<User> author = ToOne.none();

	@MappedBy("article")
	private final ToMany<Comment> comments = toMany();

	@JoinTable("article_tag")
	private final ToMany<Tag> tags = toMany();

	@JoinTable("article_tag")
	private final ToMany<shop.Tag> ownTags = toMany();

	private ToOne<Blog.Post> post = ToOne.none();

	@MappedBy("article")
	private final ToMany<Comment> count = toMany();

	@MappedBy("article")
	private final ToMany<Comment> count_ = toMany();

	@Transient
	private ToOne<User> viewer = ToOne.none();

	@RequiresRelations({ "author.manager", "count" })
	public int total() {
		return 0;
	}

	@RequiresRelations({ "author", "count", "count_" })
	public int total(int factor) {
		return factor;
	}

	@RequiresForUpdate
	public int total(int factor, int share) {
		return factor / share;
	}

	@RequiresForUpdate
	@RequiresRelations("comments.document")
	public void publish() {
	}

	@RequiresForUpdate
	public void retract() {
	}

	@RequiresRelations("comments.article.tags.articles")
	public int related() {
		return 0;
	}

	@RequiresRelations({ "publisher", "translations" })
	@Override
	public void overridden() {
	}

	@Override
	public void inherited() {
	}

	public record Address(String city) {

	}

}
