package io.modelbase.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

import io.modelbase.LongModel;
import io.modelbase.MappedBy;
import io.modelbase.RelationOrigin;
import io.modelbase.RelationState;
import io.modelbase.ToMany;
import io.modelbase.ToOne;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Constraints on relations, as Bean Validation applies them to models in each state.
 */
class RelationValidationTests {

	private static final ValidatorFactory VALIDATORS = Validation.buildDefaultValidatorFactory();

	private static final RelationOrigin ORIGIN = new RelationOrigin("Invoice", "Invoice_", "lines", null);

	@AfterAll
	static void close() {
		VALIDATORS.close();
	}

	private static List<String> violations(Object model) {
		return VALIDATORS.getValidator()
			.validate(model)
			.stream()
			.map((violation) -> violation.getPropertyPath() + " " + violation.getMessage())
			.sorted()
			.toList();
	}

	@Test
	void requiredReferenceIsViolatedByNoneAlone() {
		Invoice invoice = new Invoice();
		invoice.lines.add(new Line("pen"));
		assertThat(violations(invoice)).containsExactly("customer must not be null");
		invoice.customer = ToOne.ref(Customer.class, 5L);
		assertThat(violations(invoice)).isEmpty();
		invoice.customer = ToOne.of(new Customer("", true));
		assertThat(violations(invoice)).isEmpty();
		invoice.customer = RelationState.reference(Customer.class, null, ORIGIN);
		assertThat(violations(invoice)).isEmpty();
	}

	@Test
	void otherConstraintsReachALoadedTarget() {
		Invoice invoice = valid();
		invoice.customer = ToOne.of(new Customer("Ada", false));
		assertThat(violations(invoice)).containsExactly("customer must be active");
		invoice.customer = ToOne.ref(Customer.class, 5L);
		assertThat(violations(invoice)).isEmpty();
	}

	@Test
	void validCascadesIntoALoadedTarget() {
		Invoice invoice = valid();
		invoice.payer = ToOne.of(new Customer("", true));
		assertThat(violations(invoice)).containsExactly("payer.name must not be empty");
		invoice.payer = ToOne.ref(Customer.class, 5L);
		assertThat(violations(invoice)).isEmpty();
		invoice.payer = ToOne.none();
		assertThat(violations(invoice)).isEmpty();
		invoice.typed = ToOne.of(new Customer("", true));
		assertThat(violations(invoice)).containsExactly("typed.name must not be empty");
	}

	@Test
	void validCascadesIntoASelfReferenceAsOftenAsThereAreModels() {
		Customer customer = new Customer("", true);
		customer.parent = ToOne.of(customer);
		assertThat(violations(customer)).containsExactly("name must not be empty");
	}

	@Test
	void sizeCountsWhatIsNewOrLoaded() {
		Invoice invoice = valid();
		invoice.lines.clear();
		assertThat(violations(invoice)).containsExactly("lines size must be between 1 and 2");
		invoice.lines.addAll(new Line("a"), new Line("b"), new Line("c"));
		assertThat(violations(invoice)).containsExactly("lines size must be between 1 and 2");
		invoice.lines.remove(invoice.lines.get(0));
		assertThat(violations(invoice)).isEmpty();
		Basket basket = new Basket();
		assertThat(violations(basket)).containsExactly("lines must not be empty");
		RelationState.load(basket.lines, List.of(), false);
		assertThat(violations(basket)).containsExactly("lines must not be empty");
		basket.lines.add(new Line(""));
		assertThat(violations(basket)).isEmpty();
	}

	@Test
	void sizePassesOverWhatIsUnloadedOrPartial() {
		Invoice invoice = valid();
		invoice.lines.clear();
		RelationState.unload(invoice.lines, ORIGIN);
		assertThat(violations(invoice)).isEmpty();
		RelationState.load(invoice.lines, List.of(), true);
		assertThat(violations(invoice)).isEmpty();
		Basket basket = new Basket();
		RelationState.unload(basket.lines, ORIGIN);
		assertThat(violations(basket)).isEmpty();
		RelationState.load(basket.lines, List.of(), true);
		assertThat(violations(basket)).isEmpty();
	}

	@Test
	void validCascadesIntoElements() {
		Invoice invoice = valid();
		invoice.lines.add(new Line(""));
		assertThat(violations(invoice)).containsExactly("lines[1].text must not be empty");
		RelationState.load(invoice.notes, List.of(new Line("")), false);
		assertThat(violations(invoice)).containsExactly("lines[1].text must not be empty",
				"notes[0].text must not be empty");
	}

	@Test
	void validCascadesIntoThosePartsOfACollectionThatAreKnown() {
		Invoice invoice = valid();
		invoice.lines.clear();
		RelationState.unload(invoice.lines, ORIGIN);
		invoice.lines.add(new Line(""));
		assertThat(violations(invoice)).containsExactly("lines[0].text must not be empty");
		Invoice partial = valid();
		partial.lines.clear();
		RelationState.load(partial.lines, List.of(new Line("a"), new Line("")), true);
		assertThat(violations(partial)).containsExactly("lines[1].text must not be empty");
	}

	@Test
	void constraintsOfTheTypeArgumentHoldForElements() {
		Invoice invoice = valid();
		invoice.checked.addAll(new Customer("a", true), new Customer("b", false));
		assertThat(violations(invoice)).containsExactly("checked[1].<list element> must be active");
	}

	@Test
	void relationsWithoutConstraintsAreLeftAlone() {
		Customer customer = new Customer("Ada", true);
		RelationState.unload(customer.invoices, ORIGIN);
		customer.parent = RelationState.reference(Customer.class, null, ORIGIN);
		assertThat(violations(customer)).isEmpty();
		RelationState.load(customer.invoices, List.of(new Invoice()), false);
		assertThat(violations(customer)).isEmpty();
	}

	private static Invoice valid() {
		Invoice invoice = new Invoice();
		invoice.customer = ToOne.ref(Customer.class, 5L);
		invoice.lines.add(new Line("pen"));
		return invoice;
	}

	static class Invoice extends LongModel {

		@NotNull
		@Active
		ToOne<Customer> customer = ToOne.none();

		@Valid
		ToOne<Customer> payer = ToOne.none();

		ToOne<@Valid Customer> typed = ToOne.none();

		@Size(min = 1, max = 2)
		@Valid
		@MappedBy("invoice")
		final ToMany<Line> lines = toMany();

		@MappedBy("invoice")
		final ToMany<@Valid Line> notes = toMany();

		@MappedBy("checkedBy")
		final ToMany<@Active Customer> checked = toMany();

	}

	static class Basket extends LongModel {

		@NotEmpty
		@MappedBy("basket")
		final ToMany<Line> lines = toMany();

	}

	static class Line extends LongModel {

		@NotEmpty
		@Nullable String text;

		ToOne<Invoice> invoice = ToOne.none();

		ToOne<Basket> basket = ToOne.none();

		Line(String text) {
			this.text = text;
		}

	}

	static class Customer extends LongModel {

		@NotEmpty
		@Nullable String name;

		boolean active;

		@Valid
		ToOne<Customer> parent = ToOne.none();

		ToOne<Invoice> checkedBy = ToOne.none();

		@MappedBy("customer")
		final ToMany<Invoice> invoices = toMany();

		Customer(String name, boolean active) {
			this.name = name;
			this.active = active;
		}

	}

	@Constraint(validatedBy = ActiveValidator.class)
	@Target({ ElementType.FIELD, ElementType.TYPE_USE })
	@Retention(RetentionPolicy.RUNTIME)
	@interface Active {

		String message() default "must be active";

		Class<?>[] groups() default {};

		Class<? extends Payload>[] payload() default {};

	}

	public static class ActiveValidator implements ConstraintValidator<Active, Customer> {

		@Override
		public boolean isValid(@Nullable Customer customer, ConstraintValidatorContext context) {
			return customer == null || customer.active;
		}

	}

}
