package shop;

import io.modelbase.load.RequiresForUpdate;
import io.modelbase.load.RequiresRelations;

class Service {

	@RequiresRelations("lines")
	void post() { // error: Service.post has @RequiresRelations, but Service is no model. Move it to a model that implements RelationPreload, or remove it.
	}

	@RequiresForUpdate
	void lock() { // error: Service.lock has @RequiresForUpdate, but Service is no model. Move it to a model that implements RelationPreload, or remove it.
	}

}
