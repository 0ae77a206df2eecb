package io.modelbase.session;

import io.modelbase.LongModel;
import io.modelbase.ToOne;
import jakarta.validation.constraints.NotNull;
import lombok.Getter;
import lombok.Setter;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;

/** Belongs to one basket alone. */
@Getter
@Setter
@Accessors(chain = true)
class BasketLine extends LongModel {

	private @Nullable String product;

	private int amount;

	@NotNull
	private ToOne<Basket> basket = ToOne.none();

	BasketLine(@Nullable String product, int amount) {
		this.product = product;
		this.amount = amount;
	}

}
