package io.modelbase.repository;

import io.modelbase.ModelNotFoundException;
import io.modelbase.UnknownPropertyException;
import io.modelbase.expression.Condition;
import io.modelbase.load.LoadOptions;
import io.modelbase.query.Projection;
import io.modelbase.query.Select;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/**
 * Typed selects of a {@link ModelRepository}. Where a method takes a bare condition, it
 * stands for the select of all models that fulfil it.
 * <p>
 * Rows are streamed, except within a transaction: there a result is collected before its
 * first element goes out, so that {@code findAll(…).concatMap(repository::save)} can't
 * wait for itself on the transaction's one connection.
 * <p>
 * A select that locks rows fails with {@link InvalidDataAccessApiUsageException} outside
 * a transaction, before anything is sent, and with
 * {@link org.springframework.dao.CannotAcquireLockException} if it doesn't get a lock. On
 * PostgreSQL a limited waiting time takes two statements more.
 *
 * @param <T> the model
 * @param <ID> the type of its id
 * @since 0.1.0
 */
public interface SelectOperations<T, ID> {

	/**
	 * Finds the models of a select. One statement.
	 * @param select the select
	 * @param <S> the model, or a subclass of it
	 * @return the models, in the select's order
	 */
	<S extends T> Flux<S> findAll(Select<S> select);

	/**
	 * Finds the models that fulfil a condition. One statement.
	 * @param condition the condition
	 * @return the models, in no particular order
	 */
	Flux<T> findAll(Condition<? super T> condition);

	/**
	 * Finds the only model of a select. One statement, limited to two rows.
	 * @param select the select
	 * @param <S> the model, or a subclass of it
	 * @return the model; empty if there is none, and
	 * {@link IncorrectResultSizeDataAccessException} if there are two
	 */
	<S extends T> Mono<S> findOne(Select<S> select);

	/**
	 * Finds the only model that fulfils a condition. One statement, limited to two rows.
	 * @param condition the condition
	 * @return the model; empty if there is none, and
	 * {@link IncorrectResultSizeDataAccessException} if there are two
	 */
	Mono<T> findOne(Condition<? super T> condition);

	/**
	 * Finds the first model of a select. One statement, limited to one row.
	 * @param select the select; without an order, which is first is up to the database
	 * @param <S> the model, or a subclass of it
	 * @return the model, or empty
	 */
	<S extends T> Mono<S> findFirst(Select<S> select);

	/**
	 * Finds any model that fulfils a condition. One statement, limited to one row.
	 * @param condition the condition
	 * @return the model, or empty
	 */
	Mono<T> findFirst(Condition<? super T> condition);

	/**
	 * Finds the rows of a projection. One statement.
	 * @param projection the projection
	 * @param <R> what a row is made into
	 * @return what the rows are made into, in the projection's order;
	 * {@link InvalidDataAccessApiUsageException} if a group of rows is asked for a column
	 * that rows aren't grouped by, or if null is made of a row
	 */
	<R> Flux<R> findAll(Projection<? extends T, R> projection);

	/**
	 * Finds the only row of a projection. One statement, limited to two rows.
	 * @param projection the projection
	 * @param <R> what a row is made into
	 * @return what it is made into; empty if there is none, and
	 * {@link IncorrectResultSizeDataAccessException} if there are two
	 */
	<R> Mono<R> findOne(Projection<? extends T, R> projection);

	/**
	 * Finds the first row of a projection. One statement, limited to one row.
	 * @param projection the projection; without an order, which is first is up to the
	 * database
	 * @param <R> what a row is made into
	 * @return what it is made into, or empty
	 */
	<R> Mono<R> findFirst(Projection<? extends T, R> projection);

	/**
	 * Gets a model by its id. One statement.
	 * @param id the id
	 * @return the model, or {@link ModelNotFoundException} if there is none
	 */
	Mono<T> get(ID id);

	/**
	 * Gets a model by its id, with relations. One statement, and more for the relations.
	 * @param id the id
	 * @param options the relations
	 * @return the model, or {@link ModelNotFoundException} if there is none
	 */
	Mono<T> get(ID id, LoadOptions<? super T> options);

	/**
	 * Finds a model by its id, with relations. One statement, and more for the relations.
	 * @param id the id
	 * @param options the relations
	 * @return the model, or empty
	 */
	Mono<T> findById(ID id, LoadOptions<? super T> options);

	/**
	 * Loads relations of a model in hand: what is missing, a partly loaded collection
	 * counting as missing. At most one statement for each relation.
	 * @param model the model
	 * @param options the relations
	 * @param <S> the model, or a subclass of it
	 * @return the model, once all is loaded
	 */
	<S extends T> Mono<S> load(S model, LoadOptions<? super T> options);

	/**
	 * Loads relations of models in hand: what is missing. At most one statement for each
	 * relation, however many models there are, and more where their keys are too many for
	 * one.
	 * @param models the models
	 * @param options the relations
	 * @param <S> the model, or a subclass of it
	 * @return the models, in the order given, once all is loaded
	 */
	<S extends T> Flux<S> load(Iterable<S> models, LoadOptions<? super T> options);

	/**
	 * Counts the models of a select, whatever its order, limit and offset. One statement.
	 * @param select the select
	 * @return the number
	 */
	Mono<Long> count(Select<? extends T> select);

	/**
	 * Counts the models that fulfil a condition. One statement.
	 * @param condition the condition
	 * @return the number
	 */
	Mono<Long> count(Condition<? super T> condition);

	/**
	 * Tells whether a select has any model, whatever its order, limit and offset. One
	 * statement.
	 * @param select the select
	 * @return {@code true} if there is one
	 */
	Mono<Boolean> exists(Select<? extends T> select);

	/**
	 * Tells whether any model fulfils a condition. One statement.
	 * @param condition the condition
	 * @return {@code true} if there is one
	 */
	Mono<Boolean> exists(Condition<? super T> condition);

	/**
	 * Finds one page of a select's models. One statement, and a second one that counts
	 * unless the page itself tells the total.
	 * @param select the select, without a limit or offset of its own
	 * @param pageable the page; its sort comes before the select's order
	 * @param <S> the model, or a subclass of it
	 * @return the page; {@link UnknownPropertyException} if the sort names a property
	 * that the model doesn't store
	 * @throws InvalidDataAccessApiUsageException if the select has a limit or an offset
	 */
	<S extends T> Mono<Page<S>> findPage(Select<S> select, Pageable pageable);

	/**
	 * Streams the models of a select as their rows come, within a transaction too. There,
	 * no other statement may be sent before the stream ends. One statement.
	 * @param select the select
	 * @param <S> the model, or a subclass of it
	 * @return the models
	 */
	<S extends T> Flux<S> stream(Select<S> select);

	/**
	 * Shows the SQL that a select is sent as, without values. Sends nothing.
	 * @param select the select
	 * @return the SQL
	 */
	String sql(Select<? extends T> select);

	/**
	 * Shows the SQL that a projection is sent as, without values. Sends nothing.
	 * @param projection the projection
	 * @return the SQL
	 * @throws InvalidDataAccessApiUsageException if a group of rows is asked for a column
	 * that rows aren't grouped by
	 */
	String sql(Projection<? extends T, ?> projection);

}
