package io.modelbase.autoconfigure.plain;

import org.springframework.data.repository.reactive.ReactiveCrudRepository;

/** A repository of Spring Data's. */
public interface AccountRepository extends ReactiveCrudRepository<Account, Long> {

}
