package shop;

import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.OrderBy;
import io.modelbase.ToMany;
import io.modelbase.ToOne;

public class User extends LongModel {

	private String name;

	private ToOne<User> manager = ToOne.none();

	@MappedBy("author")
	@OrderBy({ "title", "address.city desc", "createdAt asc" })
	private final ToMany<Article> articles = toMany();

	@MappedBy("user")
	private ToOne<Profile> profile = ToOne.none();

}
