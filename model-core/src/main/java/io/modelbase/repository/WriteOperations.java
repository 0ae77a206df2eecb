package io.modelbase.repository;

import io.modelbase.ModelNotFoundException;
import io.modelbase.StaleModelException;
import io.modelbase.expression.Condition;
import io.modelbase.query.Delete;
import io.modelbase.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * Writes of a {@link ModelRepository} that say outright what should happen, for models
 * that came out of JSON, a cache or a copy, and writes of many rows without a model in
 * memory. {@code save} decides by the model's hidden state.
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

	/**
	 * Sets columns of all rows that fulfil a condition. One statement, which reads no
	 * model; models in memory stay as they are.
	 * @param update the update
	 * @return the number of rows updated; {@link DataIntegrityViolationException} if a
	 * constraint of the table forbids it
	 * @throws InvalidDataAccessApiUsageException if the update sets nothing, or a column
	 * that it can't, or has no condition and didn't say {@link Update#all()}
	 */
	Mono<Long> execute(Update<? extends T> update);

	/**
	 * Deletes all rows that fulfil a condition, whatever their versions. One statement,
	 * which reads no model; models in memory stay as they are.
	 * @param delete the delete
	 * @return the number of rows deleted, without those that foreign keys delete along;
	 * {@link DataIntegrityViolationException} if a foreign key forbids it
	 * @throws InvalidDataAccessApiUsageException if the delete has no condition and
	 * didn't say {@link Delete#all()}
	 */
	Mono<Long> execute(Delete<? extends T> delete);

	/**
	 * Deletes all rows that fulfil a condition, as {@link #execute(Delete)} does.
	 * @param condition the condition
	 * @return the number of rows deleted, without those that foreign keys delete along;
	 * {@link DataIntegrityViolationException} if a foreign key forbids it
	 * @throws InvalidDataAccessApiUsageException if the condition is absent
	 */
	Mono<Long> delete(Condition<? super T> condition);

	/**
	 * Shows the SQL that an update is sent as, without values. Sends nothing.
	 * @param update the update
	 * @return the SQL
	 * @throws InvalidDataAccessApiUsageException if {@link #execute(Update)} would refuse
	 * the update
	 */
	String sql(Update<? extends T> update);

	/**
	 * Shows the SQL that a delete is sent as, without values. Sends nothing.
	 * @param delete the delete
	 * @return the SQL
	 * @throws InvalidDataAccessApiUsageException if {@link #execute(Delete)} would refuse
	 * the delete
	 */
	String sql(Delete<? extends T> delete);

}
