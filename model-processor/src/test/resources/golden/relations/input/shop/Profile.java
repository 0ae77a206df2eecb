package shop;

import io.modelbase.JoinColumn;
import io.modelbase.LongModel;
import io.modelbase.ToOne;

class Profile extends LongModel {

	@JoinColumn("owner")
	private ToOne<User> user = ToOne.none();

}
