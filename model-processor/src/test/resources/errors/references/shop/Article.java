package shop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.modelbase.LongModel;
import io.modelbase.ToOne;

import org.springframework.data.annotation.Transient;

public class Article extends LongModel {

	private User author; // error: Relations between models aren't mapped by plain references, as Article.author does with User. Use ToOne<User>, or mark the field @Transient.

	private Article previous; // error: Relations between models aren't mapped by plain references, as Article.previous does with Article. Use ToOne<Article>, or mark the field @Transient.

	private List<Article> related; // error: Relations between models aren't mapped by plain references, as Article.related does with Article. Use ToMany<Article>, or mark the field @Transient.

	private Set<? extends User> readers; // error: Relations between models aren't mapped by plain references, as Article.readers does with User. Use ToMany<User>, or mark the field @Transient.

	private User[] editors; // error: Relations between models aren't mapped by plain references, as Article.editors does with User. Use ToMany<User>, or mark the field @Transient.

	private Map<String, User> byName; // error: Relations between models aren't mapped by plain references, as Article.byName does with User. Use ToMany<User>, or mark the field @Transient.

	private Optional<User> reviewer; // error: Relations between models aren't mapped by plain references, as Article.reviewer does with User. Use ToOne<User>, or mark the field @Transient.

	private List<ToOne<User>> owners; // error: Relations between models aren't mapped by plain references, as Article.owners does with User. Use ToMany<User>, or mark the field @Transient.

	private Optional<ToOne<User>> owner; // error: Relations between models aren't mapped by plain references, as Article.owner does with User. Use ToOne<User>, or mark the field @Transient.

	@Transient
	private User viewer;

	private Class<User> type;

	private String title;

	static final Object USE = Article_.title.eq("a").and(Article_.type.isNull());

}
