package base;

import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.ToMany;

import shop.Article;

public class Tag extends LongModel {

	private String name;

	@MappedBy("tags")
	private final ToMany<Article> articles = toMany();

}
