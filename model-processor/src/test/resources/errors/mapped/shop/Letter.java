package shop;

import io.modelbase.LongModel;
import io.modelbase.ToOne;

public class Letter extends LongModel {

	private ToOne<Person> person = ToOne.none();

	private ToOne<User> user = ToOne.none();

	private ToOne<User.Admin> admin = ToOne.none();

}
