package io.modelbase.docs;

import io.modelbase.docs.CustomerRepository.CustomerName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.springframework.data.domain.Sort;

import static org.assertj.core.api.Assertions.assertThat;

/** The Java of {@code docs/repositories.md}. */
class RepositoriesTests extends AbstractDocsTests {

	private final Customer adaAsCustomer = new Customer("Ada", "ada");

	@BeforeEach
	void saveCustomer() {
		this.adaAsCustomer.setAddress(new Address(null, null, "London"));
		await(this.customers.save(this.adaAsCustomer));
	}

	@Test
	void derivedQueries() {
		expect(this.customers.findBySlug("ada")).values(this.adaAsCustomer);
		// tag::sort[]
		Flux<Customer> silver = this.customers.findByLevel(Level.SILVER, Sort.by(Customer_.name));
		// end::sort[]
		expect(silver).values(this.adaAsCustomer);
	}

	@Test
	void projections() {
		expect(this.customers.findByNameStartingWith("A")).values(new CustomerName(this.adaAsCustomer.getId(), "Ada"));
	}

	@Test
	void annotatedQueries() {
		expect(this.customers.findInCity("London")).values(this.adaAsCustomer);
		expect(this.customers.changeLevelOfIdle(Level.GOLD)).values(1L);
		assertThat(await(this.customers.get(this.adaAsCustomer.getId())).getLevel()).isEqualTo(Level.GOLD);
	}

	@Test
	void auditing() {
		Customer read = await(this.customers.get(this.adaAsCustomer.getId()));
		assertThat(read.getCreatedBy()).isEqualTo("ada");
		assertThat(read.getChangedBy()).isEqualTo("ada");
	}

}
