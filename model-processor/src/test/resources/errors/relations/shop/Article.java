package shop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.modelbase.LongModel;

import org.springframework.data.annotation.Transient;

public class Article extends LongModel {

	private User author; // error: Relations between models aren't mapped by plain references, as Article.author does with User. Keep the key as a column (for example UUID authorId), or mark the field @Transient.

	private Article previous; // error: Relations between models aren't mapped by plain references, as Article.previous does with Article. Keep the key as a column (for example Long previousId), or mark the field @Transient.

	private List<Article> related; // error: Relations between models aren't mapped by plain references, as Article.related does with Article. Keep the key as a column of Article, or mark the field @Transient.

	private Set<? extends User> readers; // error: Relations between models aren't mapped by plain references, as Article.readers does with User. Keep the key as a column of User, or mark the field @Transient.

	private User[] editors; // error: Relations between models aren't mapped by plain references, as Article.editors does with User. Keep the key as a column of User, or mark the field @Transient.

	private Map<String, User> byName; // error: Relations between models aren't mapped by plain references, as Article.byName does with User. Keep the key as a column of User, or mark the field @Transient.

	private Optional<User> reviewer; // error: Relations between models aren't mapped by plain references, as Article.reviewer does with User. Keep the key as a column of User, or mark the field @Transient.

	@Transient
	private User viewer;

	private Class<User> type;

	private String title;

	static final Object USE = Article_.title.eq("a").and(Article_.type.isNull());

}
