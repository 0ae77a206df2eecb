package shop;

import io.modelbase.ModelBase;

import org.springframework.data.annotation.Id;

class TwoIds extends ModelBase<String> {

	@Id
	private String country;

	@Id
	private String number; // error: TwoIds.number is a second @Id besides TwoIds.country, but composite ids aren't supported. Keep one @Id.

	private String name;

	static final Object USE = TwoIds_.name.eq("a");

	@Override
	public String getId() {
		return null;
	}

}
