package shop;

import io.modelbase.JoinTable;
import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.ToMany;
import io.modelbase.ToOne;

public class Article extends LongModel {

	private final ToMany<Comment> lost = toMany(); // error: Article.lost has no way back. Add @MappedBy with the property of Comment that points back, or @JoinTable if a table links the two.

	@MappedBy("article")
	@JoinTable("article_comment")
	private final ToMany<Comment> both = toMany(); // error: Article.both has both @MappedBy and @JoinTable. Keep @JoinTable on one side of the relation, @MappedBy on the other.

	@MappedBy("artcle")
	private final ToMany<Comment> typo = toMany(); // error: Article.typo is mapped by Comment.artcle, but there is no such property. Name article or articles.

	@MappedBy("text")
	private final ToMany<Comment> column = toMany(); // error: Article.column is mapped by Comment.text, which is no relation. Name article or articles.

	@MappedBy("author")
	private final ToMany<Comment> elsewhere = toMany(); // error: Article.elsewhere is mapped by Comment.author, which leads to User, not to Article. Name article or articles.

	@MappedBy("best")
	private final ToMany<Comment> mapped = toMany(); // error: Article.mapped is mapped by Comment.best, which is @MappedBy itself. Name article or articles.

	@MappedBy("users")
	private final ToMany<Comment> users = toMany(); // error: Article.users is mapped by Comment.users, which leads to User, not to Article. Name article or articles.

	@MappedBy("tags")
	private final ToMany<Comment> tags = toMany(); // error: Article.tags is mapped by Comment.tags, which is a ToMany without a @JoinTable. Name article or articles.

	@MappedBy("friends")
	private final ToMany<Article> friends = toMany(); // error: Article.friends is mapped by Article.friends, which is @MappedBy itself. Declare a ToOne<Article> in Article, and name it.

	@MappedBy("articles")
	private ToOne<Comment> many = ToOne.none(); // error: Article.many is mapped by Comment.articles, which is a ToMany. Name article.

	@MappedBy("best")
	private ToOne<Comment> best = ToOne.none(); // error: Article.best is mapped by Comment.best, which is @MappedBy itself. Name article.

	@MappedBy("name")
	private ToOne<User> user = ToOne.none(); // error: Article.user is mapped by User.name, but there is no such property. Declare a ToOne<Article> in User, and name it.

	@MappedBy("article")
	private final ToMany<Comment> comments = toMany();

	@MappedBy("article")
	private ToOne<Comment> first = ToOne.none();

	@MappedBy("articles")
	private final ToMany<Comment> joined = toMany();

	static final Object USE = Article_.typo().article().comments();

}
