package shop;

import io.modelbase.ModelBase;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

class EmbeddedId extends ModelBase<EmbeddedId.Key> {

	@Id
	@Embedded.Nullable
	private Key key; // error: EmbeddedId.key is @Id and @Embedded, but composite ids aren't supported. Use a single column as the id.

	@Override
	public Key getId() {
		return this.key;
	}

	record Key(String country, String number) {

	}

}
