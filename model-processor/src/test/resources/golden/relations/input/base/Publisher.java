package base;

import io.modelbase.LongModel;
import io.modelbase.ToOne;

public class Publisher extends LongModel {

	private String name;

	protected ToOne<Group> group = ToOne.none();

	static class Group extends LongModel {

	}

}
