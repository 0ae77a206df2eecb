package shop;

import io.modelbase.MappedBy;
import io.modelbase.ToMany;

public class User extends Person {

	@MappedBy("person")
	private final ToMany<Letter> letters = toMany();

	@MappedBy("admin")
	private final ToMany<Letter> adminLetters = toMany(); // error: User.adminLetters is mapped by Letter.admin, which leads to User.Admin, not to User. Name person or user.

	public static class Admin extends User {

	}

}
