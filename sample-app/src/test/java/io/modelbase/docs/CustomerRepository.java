package io.modelbase.docs;

import java.util.UUID;

import io.modelbase.repository.ModelRepository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.domain.Sort;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;

// tag::repository[]
public interface CustomerRepository extends ModelRepository<Customer, UUID> {

	Mono<Customer> findBySlug(String slug);

	Flux<Customer> findByLevel(Level level, Sort sort);

	Flux<CustomerName> findByNameStartingWith(String start);

	@Query("SELECT * FROM customer WHERE address_city = :city ORDER BY name")
	Flux<Customer> findInCity(String city);

	@Modifying
	@Query("UPDATE customer SET level = :level WHERE last_order IS NULL")
	Mono<Long> changeLevelOfIdle(Level level);

	/** A projection: these columns only. */
	record CustomerName(UUID id, String name) {
	}

}
// end::repository[]
