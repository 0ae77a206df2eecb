package shop;

import io.modelbase.ModelBase;

import org.springframework.data.annotation.Id;

class Ticket extends ModelBase<String> {

	@Id
	private String code;

	private int seat;

	@Override
	public String getId() {
		return this.code;
	}

}
