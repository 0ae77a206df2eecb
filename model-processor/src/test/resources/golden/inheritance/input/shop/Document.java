package shop;

import io.modelbase.ModelBase;

public abstract class Document<ID> extends ModelBase<ID> {

	private String title;

}
