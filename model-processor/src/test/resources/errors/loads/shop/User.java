package shop;

import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.ToMany;
import io.modelbase.ToOne;

public class User extends LongModel {

	private String name;

	private ToOne<User> manager = ToOne.none();

	@MappedBy("manager")
	private final ToMany<User> team = toMany();

}
