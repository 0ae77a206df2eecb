package shop;

import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;

/**
 * Metamodel of {@link Models.Holder.Item}: its columns as constants.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class Models_Holder_Item_ {

	/** Column of {@link Models.Holder.Item} property {@code id}. */
	public static final NumericAttribute<Models.Holder.Item, Long> id =
			new NumericAttribute<>(Models.Holder.Item.class, "id");

	/** Column of {@link Models.Holder.Item} property {@code createdAt}. */
	public static final TemporalAttribute<Models.Holder.Item, Instant> createdAt =
			new TemporalAttribute<>(Models.Holder.Item.class, "createdAt");

	/** Column of {@link Models.Holder.Item} property {@code updatedAt}. */
	public static final TemporalAttribute<Models.Holder.Item, Instant> updatedAt =
			new TemporalAttribute<>(Models.Holder.Item.class, "updatedAt");

	private Models_Holder_Item_() {
	}

}
