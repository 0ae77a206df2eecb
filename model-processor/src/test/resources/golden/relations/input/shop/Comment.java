package shop;

import io.modelbase.LongModel;
import io.modelbase.ToOne;

public class Comment extends LongModel {

	private ToOne<Document<?>> document = ToOne.none();

	private ToOne<Article> article = ToOne.none();

}
