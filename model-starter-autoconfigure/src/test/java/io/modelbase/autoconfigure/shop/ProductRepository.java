package io.modelbase.autoconfigure.shop;

import java.util.Collection;

import io.modelbase.repository.ModelRepository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;

/** A repository of a model, with everything that Spring Data derives. */
public interface ProductRepository extends ModelRepository<Product, Long> {

	Mono<Product> findByName(String name);

	Flux<Product> findByPriceIn(Collection<Integer> prices, Sort sort);

	Flux<Product> findAllBy();

	Flux<Product> findAllBy(Pageable pageable);

	<T> Flux<T> findByPriceIsNotNullOrderByName(Class<T> type);

	@Query("SELECT * FROM product ORDER BY id")
	Flux<Product> everything();

	@Query("SELECT * FROM product WHERE price > :price ORDER BY id")
	Flux<Product> dearerThan(int price);

	@Modifying
	@Query("UPDATE product SET price = price + :more")
	Mono<Long> raise(int more);

	Mono<Long> deleteByName(String name);

	/** A projection. */
	record Label(String name, Integer price) {
	}

	/** A projection by interface. */
	interface Named {

		String getName();

	}

}
