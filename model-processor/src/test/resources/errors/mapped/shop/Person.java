package shop;

import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.ToMany;

public abstract class Person extends LongModel {

	@MappedBy("user")
	private final ToMany<Letter> inherited = toMany();

}
