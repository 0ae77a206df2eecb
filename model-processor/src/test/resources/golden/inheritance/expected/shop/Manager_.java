package shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.Attribute;
import io.modelbase.metamodel.ComparableAttribute;
import io.modelbase.metamodel.NumericAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.TextAttribute;

/**
 * Metamodel of {@link Manager}: its columns as constants.
 */
@Generated("io.modelbase.processor.ModelProcessor")
public final class Manager_ {

	/** Column of {@link Manager} property {@code title}. */
	public static final TextAttribute<Manager> title = new TextAttribute<>(Manager.class, "title");

	/** Column of {@link Manager} property {@code shadowed}. */
	public static final TextAttribute<Manager> shadowed = new TextAttribute<>(Manager.class, "shadowed");

	/** Column of {@link Manager} property {@code hired}. */
	public static final TemporalAttribute<Manager, LocalDate> hired = new TemporalAttribute<>(Manager.class, "hired");

	/** Column of {@link Manager} property {@code grade}. */
	public static final NumericAttribute<Manager, BigDecimal> grade = new NumericAttribute<>(Manager.class, "grade");

	/** Column of {@link Manager} property {@code name}. */
	public static final TextAttribute<Manager> name = new TextAttribute<>(Manager.class, "name");

	/** Column of {@link Manager} property {@code kind}, of a type that can't be named here. */
	public static final Attribute<Manager, ?> kind = new Attribute<>(Manager.class, "kind");

	/** Column of {@link Manager} property {@code kinds}, of a type that can't be named here. */
	public static final Attribute<Manager, ?> kinds = new Attribute<>(Manager.class, "kinds");

	/** Column of {@link Manager} property {@code number}. */
	public static final NumericAttribute<Manager, Integer> number = new NumericAttribute<>(Manager.class, "number");

	/** Column of {@link Manager} property {@code detail}. */
	public static final NumericAttribute<Manager, BigDecimal> detail = new NumericAttribute<>(Manager.class, "detail");

	/** Column of {@link Manager} property {@code details}. */
	public static final Attribute<Manager, List<BigDecimal>> details = new Attribute<>(Manager.class, "details");

	/** Column of {@link Manager} property {@code id}. */
	public static final ComparableAttribute<Manager, UUID> id = new ComparableAttribute<>(Manager.class, "id");

	/** Column of {@link Manager} property {@code createdAt}. */
	public static final TemporalAttribute<Manager, Instant> createdAt =
			new TemporalAttribute<>(Manager.class, "createdAt");

	/** Column of {@link Manager} property {@code updatedAt}. */
	public static final TemporalAttribute<Manager, Instant> updatedAt =
			new TemporalAttribute<>(Manager.class, "updatedAt");

	private Manager_() {
	}

}
