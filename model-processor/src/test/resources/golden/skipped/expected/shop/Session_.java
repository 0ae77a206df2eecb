package shop;

import java.time.Instant;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.TextAttribute;

/**
 * Metamodel of {@link Session}: its columns as constants.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class Session_ {

	/** Column of {@link Session} property {@code cached}. */
	public static final TextAttribute<Session> cached = new TextAttribute<>(Session.class, "cached");

	/** Column of {@link Session} property {@code constant}. */
	public static final TextAttribute<Session> constant = new TextAttribute<>(Session.class, "constant");

	/** Column of {@link Session} property {@code computed}. */
	public static final TextAttribute<Session> computed = new TextAttribute<>(Session.class, "computed");

	/** Column of {@link Session} property {@code id}. */
	public static final NumericAttribute<Session, Long> id = new NumericAttribute<>(Session.class, "id");

	/** Column of {@link Session} property {@code createdAt}. */
	public static final TemporalAttribute<Session, Instant> createdAt =
			new TemporalAttribute<>(Session.class, "createdAt");

	/** Column of {@link Session} property {@code updatedAt}. */
	public static final TemporalAttribute<Session, Instant> updatedAt =
			new TemporalAttribute<>(Session.class, "updatedAt");

	private Session_() {
	}

}
