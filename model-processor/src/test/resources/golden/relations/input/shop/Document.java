package shop;

import base.Publisher;

import io.modelbase.MappedBy;
import io.modelbase.ToMany;
import io.modelbase.ToOne;
import io.modelbase.UuidModel;
import io.modelbase.load.RelationPreload;
import io.modelbase.load.RequiresForUpdate;
import io.modelbase.load.RequiresRelations;

public abstract class Document<T extends Document<T>> extends UuidModel implements RelationPreload {

	private String language;

	private ToOne<Publisher> publisher = ToOne.none();

	@MappedBy("original")
	private final ToMany<Translation> translations = toMany();

	@RequiresRelations("translations")
	public void inherited() {
	}

	@RequiresForUpdate
	public void inheritedLock() {
	}

	@RequiresForUpdate
	@RequiresRelations("publisher")
	public void overridden() {
	}

}
