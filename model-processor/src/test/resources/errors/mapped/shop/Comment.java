package shop;

import io.modelbase.JoinTable;
import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.ToMany;
import io.modelbase.ToOne;

public class Comment extends LongModel {

	private String text;

	private ToOne<Article> article = ToOne.none();

	private ToOne<User> author = ToOne.none();

	@MappedBy("best")
	private ToOne<Article> best = ToOne.none(); // error: Comment.best is mapped by Article.best, which is @MappedBy itself. Declare a ToOne<Comment> in Article, and name it.

	@JoinTable("comment_article")
	private final ToMany<Article> articles = toMany();

	@JoinTable("comment_user")
	private final ToMany<User> users = toMany();

	private final ToMany<Article> tags = toMany(); // error: Comment.tags has no way back. Add @MappedBy with the property of Article that points back, or @JoinTable if a table links the two.

}
