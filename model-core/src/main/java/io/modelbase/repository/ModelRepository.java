package io.modelbase.repository;

import io.modelbase.ModelBase;

import org.springframework.data.r2dbc.repository.R2dbcRepository;
import org.springframework.data.repository.NoRepositoryBean;

/**
 * Repository of a model: everything that Spring Data's {@link R2dbcRepository} has, typed
 * selects, and writes that say outright what they do. Derived queries, {@code @Query}
 * methods, projections and paging work as ever. {@code saveAll} and {@code deleteAll} of
 * many models send multi-row statements in one transaction.
 * <p>
 * Every method sends its SQL when subscribed to. Reads open no transaction; the writes of
 * one call are one, joining the one that is there.
 *
 * @param <T> the model
 * @param <ID> the type of its id
 * @since 0.1.0
 */
@NoRepositoryBean
public interface ModelRepository<T extends ModelBase<ID>, ID>
		extends R2dbcRepository<T, ID>, SelectOperations<T, ID>, WriteOperations<T>, ModifyOperations<T, ID> {

}
