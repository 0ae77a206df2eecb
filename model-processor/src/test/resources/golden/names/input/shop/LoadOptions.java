package shop;

import io.modelbase.LongModel;
import io.modelbase.ToOne;
import io.modelbase.load.RelationPreload;
import io.modelbase.load.RequiresForUpdate;
import io.modelbase.load.RequiresRelations;

public class LoadOptions extends LongModel implements RelationPreload {

	private ToOne<One> one = ToOne.none();

	@RequiresRelations("one")
	public void some() {
	}

	@RequiresForUpdate
	public void lock() {
	}

}
