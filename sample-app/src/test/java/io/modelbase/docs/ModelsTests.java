package io.modelbase.docs;

import java.math.BigDecimal;

import io.modelbase.query.Select;
import jakarta.validation.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The Java of {@code docs/models.md}. */
class ModelsTests extends AbstractDocsTests {

	@Test
	void storesAllOfCustomer() {
		Customer customer = new Customer("Ada", "ada");
		customer.setLevel(Level.GOLD);
		customer.setAddress(new Address("St James's Square", null, "London"));
		customer.setCredit(new Money(new BigDecimal("12.5")));
		customer.setSelected(true);
		await(this.customers.save(customer));
		Customer read = await(this.customers.get(customer.getId()));
		assertThat(read).isNotSameAs(customer)
			.usingRecursiveComparison()
			.ignoringFields("row", "selected", "credit")
			.isEqualTo(customer);
		assertThat(read.getCredit().amount()).isEqualByComparingTo("12.5");
		assertThat(read.isSelected()).isFalse();
		assertThat(read.getVersion()).isEqualTo(1);
	}

	@Test
	void readsAbsentAddressAsNull() {
		Customer customer = await(this.customers.save(new Customer("Ada", "ada")));
		assertThat(await(this.customers.get(customer.getId())).getAddress()).isNull();
	}

	@Test
	void checksEmbeddedObjectAndFieldType() {
		Customer customer = new Customer("Ada", "Not a slug");
		customer.setAddress(new Address(null, "longer than 16 characters", null));
		assertThatExceptionOfType(ConstraintViolationException.class)
			.isThrownBy(() -> await(this.customers.save(customer)))
			.satisfies((ex) -> assertThat(ex.getConstraintViolations())
				.extracting((violation) -> violation.getPropertyPath().toString())
				.containsExactlyInAnyOrder("slug", "address.postcode"));
	}

	@Test
	void showsNoInternalsAsJson() {
		JsonNode json = new JsonMapper().valueToTree(this.ada);
		assertThat(json.propertyNames()).containsExactlyInAnyOrder("id", "createdAt", "updatedAt", "name", "email",
				"articles", "followers");
	}

	@Test
	void selectsByEmbeddedProperty() {
		Customer customer = new Customer("Ada", "ada");
		customer.setAddress(new Address(null, null, "London"));
		await(this.customers.save(customer));
		expect(this.customers.findAll(
				// tag::embedded[]
				Select.from(Customer.class)
					.where(Customer_.address.city.eq("London"), Customer_.level.in(Level.SILVER, Level.GOLD))
		// end::embedded[]
		)).values(customer);
	}

	@Test
	void insertsModelWithIdOfItsOwn() {
		Country country = new Country("FR", "France");
		assertThat(country.isNew()).isTrue();
		await(this.countries.save(country));
		assertThat(country.isNew()).isFalse();
		assertThat(await(this.countries.get("FR")).getName()).isEqualTo("France");
	}

}
