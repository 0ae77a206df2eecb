package shop;

import io.modelbase.LongModel;
import io.modelbase.ToOne;
import io.modelbase.load.RequiresForUpdate;
import io.modelbase.load.RequiresRelations;

public class Line extends LongModel {

	private ToOne<Invoice> invoice = ToOne.none();

	private ToOne<Product> product = ToOne.none();

	@RequiresRelations("product")
	public void bare() { // error: Line.bare has @RequiresRelations, but Line is no RelationPreload. Let Line implement it, or remove @RequiresRelations.
	}

	@RequiresForUpdate
	public void locked() { // error: Line.locked has @RequiresForUpdate, but Line is no RelationPreload. Let Line implement it, or remove @RequiresForUpdate.
	}

}
