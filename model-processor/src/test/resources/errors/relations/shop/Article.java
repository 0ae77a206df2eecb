package shop;

import io.modelbase.JoinColumn;
import io.modelbase.JoinTable;
import io.modelbase.LongModel;
import io.modelbase.ModelBase;
import io.modelbase.ToMany;
import io.modelbase.ToOne;

import org.springframework.data.relational.core.mapping.Embedded;

public class Article<T extends User> extends LongModel {

	private ToOne raw; // error: Article.raw is a ToOne without a type argument. Name the model that it leads to, for example ToOne<User>.

	@JoinTable("raws")
	private ToMany raws; // error: Article.raws is a ToMany without a type argument. Name the model that it leads to, for example ToMany<User>.

	private ToOne<?> unbounded; // error: Article.unbounded is a ToOne of a wildcard, which is no model. Name a class of your own that extends LongModel, UuidModel or ModelBase.

	private ToOne<? extends User> wildcard; // error: Article.wildcard is a ToOne of a wildcard, which is no model. Name a class of your own that extends LongModel, UuidModel or ModelBase.

	private ToOne<T> variable; // error: Article.variable is a ToOne of the type variable T, which is no model. Name a class of your own that extends LongModel, UuidModel or ModelBase.

	private ToOne<String> plain; // error: Article.plain is a ToOne of String, which is no model. Name a class of your own that extends LongModel, UuidModel or ModelBase.

	private ToOne<ModelBase<?>> base; // error: Article.base is a ToOne of ModelBase, which is no model. Name a class of your own that extends LongModel, UuidModel or ModelBase.

	private ToOne<Hidden> hidden; // error: Article_ can't name Article.Hidden, to which Article.hidden leads. Make it package-private or public.

	private final ToOne<User> author = ToOne.none(); // error: Article.author is final, but loading replaces a ToOne. Remove final.

	@Embedded.Nullable
	private Review review;

	private ToOne<User> editor = ToOne.none();

	private String title;

	static final Object USE = Article_.editor();

	static final Object OTHER_USE = Article_.author();

	private static class Hidden extends LongModel { // error: Article_Hidden_ can't name the model Article.Hidden, because it is private. Make it package-private or public.

	}

	static class Review {

		@JoinColumn("reviewer")
		private ToOne<User> reviewer = ToOne.none(); // error: Article.Review.reviewer is a relation within an embedded object, which isn't supported. Declare it on the model that embeds it, or mark the field @Transient.

		private String text;

	}

	static final Object TEXT = Article_.review.text;

}
