package io.modelbase.repository;

import io.modelbase.ModelNotFoundException;
import io.modelbase.StaleModelException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes of a {@link ModelRepository} that say outright what should happen, for models
 * that came out of JSON, a cache or a copy. {@code save} decides by the model's hidden
 * state.
 *
 * @param <T> the model
 * @since 0.1.0
 */
public interface WriteOperations<T> {

	/**
	 * Inserts a model, whatever its id. One statement; a second one where the database
	 * can't give back in the same round trip what it filled in.
	 * @param model the model
	 * @param <S> the model's own type
	 * @return the model, with what the database filled in
	 */
	<S extends T> Mono<S> insert(S model);

	/**
	 * Inserts models in as few statements as their columns allow, in one transaction.
	 * @param models the models
	 * @param <S> the models' own type
	 * @return the models in the order given, once all are written
	 */
	<S extends T> Flux<S> insertAll(Iterable<S> models);

	/**
	 * Updates a model: the columns that changed, or, if it was never read, all but
	 * insert-only ones. One statement, or two as {@link #insert}; none if nothing
	 * changed.
	 * @param model the model, with its id
	 * @param <S> the model's own type
	 * @return the model; {@link ModelNotFoundException} or, with a version,
	 * {@link StaleModelException} if there is no such row
	 */
	<S extends T> Mono<S> update(S model);

	/**
	 * Updates models in as few statements as their columns allow, in one transaction.
	 * @param models the models, with their ids
	 * @param <S> the models' own type
	 * @return the models in the order given, once all are written
	 */
	<S extends T> Flux<S> updateAll(Iterable<S> models);

}
