package base;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javax.annotation.processing.Generated;

import io.modelbase.metamodel.Attribute;
import io.modelbase.metamodel.ComparableAttribute;
import io.modelbase.metamodel.TemporalAttribute;
import io.modelbase.metamodel.TextAttribute;

/**
 * Metamodel of {@link Person}: its columns as constants.
 */
@Generated("io.modelbase.processor.ModelProcessor")
@SuppressWarnings("rawtypes")
public final class Person_ {

	/** Column of {@link Person} property {@code name}. */
	public static final TextAttribute<Person> name = new TextAttribute<>(Person.class, "name");

	/** Column of {@link Person} property {@code kind}. */
	public static final ComparableAttribute<Person, Person.Kind> kind = new ComparableAttribute<>(Person.class, "kind");

	/** Column of {@link Person} property {@code kinds}. */
	public static final Attribute<Person, List<Person.Kind>> kinds = new Attribute<>(Person.class, "kinds");

	/** Column of {@link Person} property {@code number}. */
	public static final Attribute<Person, Comparable> number = new Attribute<>(Person.class, "number");

	/** Column of {@link Person} property {@code detail}. */
	public static final Attribute<Person, Object> detail = new Attribute<>(Person.class, "detail");

	/** Column of {@link Person} property {@code details}. */
	public static final Attribute<Person, List> details = new Attribute<>(Person.class, "details");

	/** Column of {@link Person} property {@code shadowed}. */
	public static final Attribute<Person, Object> shadowed = new Attribute<>(Person.class, "shadowed");

	/** Column of {@link Person} property {@code id}. */
	public static final ComparableAttribute<Person, UUID> id = new ComparableAttribute<>(Person.class, "id");

	/** Column of {@link Person} property {@code createdAt}. */
	public static final TemporalAttribute<Person, Instant> createdAt =
			new TemporalAttribute<>(Person.class, "createdAt");

	/** Column of {@link Person} property {@code updatedAt}. */
	public static final TemporalAttribute<Person, Instant> updatedAt =
			new TemporalAttribute<>(Person.class, "updatedAt");

	private Person_() {
	}

}
