package io.modelbase.autoconfigure.shop;

import org.springframework.data.repository.reactive.ReactiveCrudRepository;

/** A model behind Spring Data's own interface. */
public interface ProductArchive extends ReactiveCrudRepository<Product, Long> {

}
