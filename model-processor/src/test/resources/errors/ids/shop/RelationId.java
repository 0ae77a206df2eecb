package shop;

import io.modelbase.ModelBase;
import io.modelbase.ToOne;

import org.springframework.data.annotation.Id;

class RelationId extends ModelBase<Long> {

	@Id
	private ToOne<TwoIds> owner = ToOne.none(); // error: RelationId.owner is @Id, but a relation can't be the id. Use a column as the id.

	static final Object USE = RelationId_.owner();

	@Override
	public Long getId() {
		return null;
	}

}
