package shop;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TextAttribute;

/**
 * Metamodel of {@link Ticket}: its columns as constants.
 */
@Generated("io.modelbase.processor.ModelProcessor")
final class Ticket_ {

	/** Column of {@link Ticket} property {@code code}. */
	public static final TextAttribute<Ticket> code = new TextAttribute<>(Ticket.class, "code");

	/** Column of {@link Ticket} property {@code seat}. */
	public static final NumericAttribute<Ticket, Integer> seat = new NumericAttribute<>(Ticket.class, "seat");

	private Ticket_() {
	}

}
