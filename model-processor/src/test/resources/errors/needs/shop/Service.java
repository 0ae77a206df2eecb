package shop;

import io.modelbase.load.RequiresRelations;

class Service {

	@RequiresRelations("lines")
	void post() { // error: Service.post has @RequiresRelations, but Service is no model. Move it to a model that implements RelationPreload, or remove it.
	}

}
