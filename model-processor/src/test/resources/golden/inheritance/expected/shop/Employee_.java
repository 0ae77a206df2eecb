package shop;

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
 * Metamodel of {@link Employee}: its columns as constants.
 */
@Generated("io.modelbase.processor.ModelProcessor")
@SuppressWarnings("rawtypes")
public final class Employee_ {

	/** Column of {@link Employee} property {@code hired}. */
	public static final TemporalAttribute<Employee, LocalDate> hired = new TemporalAttribute<>(Employee.class, "hired");

	/** Column of {@link Employee} property {@code grade}. */
	public static final Attribute<Employee, Number> grade = new Attribute<>(Employee.class, "grade");

	/** Column of {@link Employee} property {@code name}. */
	public static final TextAttribute<Employee> name = new TextAttribute<>(Employee.class, "name");

	/** Column of {@link Employee} property {@code kind}, of a type that can't be named here. */
	public static final Attribute<Employee, ?> kind = new Attribute<>(Employee.class, "kind");

	/** Column of {@link Employee} property {@code kinds}, of a type that can't be named here. */
	public static final Attribute<Employee, ?> kinds = new Attribute<>(Employee.class, "kinds");

	/** Column of {@link Employee} property {@code number}. */
	public static final NumericAttribute<Employee, Integer> number = new NumericAttribute<>(Employee.class, "number");

	/** Column of {@link Employee} property {@code detail}. */
	public static final Attribute<Employee, Number> detail = new Attribute<>(Employee.class, "detail");

	/** Column of {@link Employee} property {@code details}. */
	public static final Attribute<Employee, List> details = new Attribute<>(Employee.class, "details");

	/** Column of {@link Employee} property {@code shadowed}. */
	public static final Attribute<Employee, Object> shadowed = new Attribute<>(Employee.class, "shadowed");

	/** Column of {@link Employee} property {@code id}. */
	public static final ComparableAttribute<Employee, UUID> id = new ComparableAttribute<>(Employee.class, "id");

	/** Column of {@link Employee} property {@code createdAt}. */
	public static final TemporalAttribute<Employee, Instant> createdAt =
			new TemporalAttribute<>(Employee.class, "createdAt");

	/** Column of {@link Employee} property {@code updatedAt}. */
	public static final TemporalAttribute<Employee, Instant> updatedAt =
			new TemporalAttribute<>(Employee.class, "updatedAt");

	private Employee_() {
	}

}
