package shop;

import io.modelbase.LongModel;

public class Account extends LongModel {

	private Stauts status; // error: cannot find symbol // error: The metamodel Account_ can't be written, because the type Stauts of Account.status is unknown. Import it, or see why it wasn't generated.

}
