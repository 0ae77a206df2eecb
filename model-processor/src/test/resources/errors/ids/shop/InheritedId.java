package shop;

import io.modelbase.LongModel;

import org.springframework.data.annotation.Id;

class InheritedId extends LongModel {

	@Id
	private String number; // error: InheritedId.number is a second @Id besides LongModel.id, but composite ids aren't supported. Keep one @Id, or extend ModelBase for an id of your own.

}
