package io.modelbase.repository;

import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.query.ReactiveQueryByExampleExecutor;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import org.springframework.data.repository.reactive.ReactiveSortingRepository;

/**
 * All methods that our fragment implements.
 *
 * @param <T> the model
 * @param <ID> the type of its id
 */
@NoRepositoryBean
interface FragmentMethods<T, ID> extends SelectOperations<T, ID>, WriteOperations<T>, ModifyOperations<T, ID>,
		ReactiveSortingRepository<T, ID>, ReactiveCrudRepository<T, ID>, ReactiveQueryByExampleExecutor<T> {

}
