package io.modelbase.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.modelbase.ModelBase;
import io.modelbase.ModelNotFoundException;
import io.modelbase.StaleModelException;
import io.modelbase.execution.FlushMode;
import io.modelbase.execution.PendingChange;
import io.modelbase.execution.PropertyChange;
import io.modelbase.load.LoadOptions;
import io.modelbase.query.Delete;
import io.modelbase.query.Projection;
import io.modelbase.query.Select;
import io.modelbase.query.Update;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * A unit of work in a transaction. It remembers what is added, changed and deleted, and
 * sends that when flushed: inserts in the order of foreign keys, many rows in one
 * statement, changed columns only, deletes last. Within it one row is one object, whoever
 * reads it: the session, or a repository that is called inside.
 * <p>
 * It is one conversation. An operation that is subscribed to before another one ended
 * fails and names both; so does one after the session's end, or from code that isn't part
 * of its transaction. Calls of repositories wait for their turn instead. Nothing is
 * loaded by itself, and nothing expires: after a commit what was loaded stays readable.
 *
 * @since 0.1.0
 */
public interface ModelSession {

	/**
	 * Remembers a model: a new one is inserted by the next flush, the changes of one that
	 * was read elsewhere are updated. What {@code @Owned} collections hold goes with it.
	 * Sends nothing.
	 * @param model the model
	 * @throws InvalidDataAccessApiUsageException if the session has another object for
	 * its row
	 */
	void add(ModelBase<?> model);

	/**
	 * Remembers models, as {@link #add} does one. Sends nothing.
	 * @param models the models
	 */
	void addAll(Iterable<? extends ModelBase<?>> models);

	/**
	 * Remembers to delete a model's row, by id and version; a model that was only added
	 * is forgotten. Sends nothing.
	 * @param model the model
	 * @throws InvalidDataAccessApiUsageException if the model has no row
	 */
	void delete(ModelBase<?> model);

	/**
	 * Forgets a model. Its changes are not written, and its row is read into another
	 * object the next time. Sends nothing.
	 * @param model the model
	 */
	void detach(ModelBase<?> model);

	/**
	 * Returns whether a model is the session's object for its row, or will be inserted.
	 * @param model the model
	 * @return {@code false} too if it will be deleted
	 */
	boolean contains(ModelBase<?> model);

	/**
	 * Returns whether a flush would send anything. Compares the columns of all models.
	 * @return whether it would
	 */
	boolean isDirty();

	/**
	 * Returns whether a flush would send anything for a model.
	 * @param model the model
	 * @return whether it would
	 */
	boolean isDirty(ModelBase<?> model);

	/**
	 * Returns what changed in a model since it was read or written.
	 * @param model the model
	 * @return the changes by the paths of the properties; of a new model all that is set
	 */
	Map<String, PropertyChange> changes(ModelBase<?> model);

	/**
	 * Returns what a flush would do. Sends nothing, and calls no hooks or callbacks.
	 * @return the changes in the order of their statements
	 */
	List<PendingChange> pending();

	/**
	 * Sends what was added, changed and deleted; nothing if nothing was. One statement
	 * for each model and kind of write, or a few where there are too many rows for one.
	 * Ids, versions and what else the database filled in are then in the models. If a
	 * statement fails, the transaction can only be rolled back.
	 * @return completion; {@link StaleModelException} if a row no longer has the version
	 * that was read
	 */
	Mono<Void> flush();

	/**
	 * Reads a model's row again, and its loaded relations. Columns that weren't changed
	 * get what the row has now; a changed one stays if the row still has what was read,
	 * else it is an error. The same goes for what it owns, as far as that is loaded. One
	 * statement, one for each relation, and another for each {@code @Owned} collection.
	 * @param model the model
	 * @param <T> the model
	 * @return the model; {@link ModelNotFoundException} if its row is gone
	 */
	<T extends ModelBase<?>> Mono<T> refresh(T model);

	/**
	 * Locks a model's row until the transaction ends, and brings the model to it as
	 * {@link #refresh} does, relations apart that it doesn't own. One statement, and one
	 * for each {@code @Owned} collection that is loaded.
	 * @param model the model
	 * @param <T> the model
	 * @return the model; {@link ModelNotFoundException} if its row is gone
	 */
	<T extends ModelBase<?>> Mono<T> lock(T model);

	/**
	 * Locks a model's row, as {@link #lock(ModelBase)} does, and gives up after a time.
	 * @param model the model
	 * @param atMost how long to wait for the lock, 1 millisecond to 24 days; whole
	 * seconds on MariaDB
	 * @param <T> the model
	 * @return the model; {@link org.springframework.dao.CannotAcquireLockException} if it
	 * wasn't to be had in that time, and then the transaction can only be rolled back
	 */
	<T extends ModelBase<?>> Mono<T> lock(T model, Duration atMost);

	/**
	 * Gets a model by its id: the session's object without any SQL, else by one
	 * statement.
	 * @param type the model's class
	 * @param id the id
	 * @param <T> the model
	 * @return the model, or {@link ModelNotFoundException} if there is none or it will be
	 * deleted
	 */
	<T extends ModelBase<?>> Mono<T> get(Class<T> type, Object id);

	/**
	 * Gets a model by its id, with relations, of which only those are read that are
	 * missing.
	 * @param type the model's class
	 * @param id the id
	 * @param options the relations
	 * @param <T> the model
	 * @return the model, or {@link ModelNotFoundException} if there is none or it will be
	 * deleted
	 */
	<T extends ModelBase<?>> Mono<T> get(Class<T> type, Object id, LoadOptions<? super T> options);

	/**
	 * Finds the models of a select, collected before the first goes out. One statement,
	 * and more for the relations it loads. With {@link FlushMode#AUTO} what is pending is
	 * sent before, if the statement names its table. Models that the session has keep
	 * their values.
	 * @param select the select
	 * @param <T> the model
	 * @return the models, in the select's order
	 */
	<T> Flux<T> find(Select<T> select);

	/**
	 * Finds the rows of a projection, collected before the first goes out. One statement.
	 * @param projection the columns, and what is made of them
	 * @param <R> what is made of a row
	 * @return the rows
	 */
	<R> Flux<R> find(Projection<?, R> projection);

	/**
	 * Finds the only model of a select. One statement.
	 * @param select the select
	 * @param <T> the model
	 * @return the model; empty if there is none, and
	 * {@link IncorrectResultSizeDataAccessException} if there are two
	 */
	<T> Mono<T> findOne(Select<T> select);

	/**
	 * Finds the first model of a select. One statement.
	 * @param select the select; without an order, which is first is up to the database
	 * @param <T> the model
	 * @return the model, or empty
	 */
	<T> Mono<T> findFirst(Select<T> select);

	/**
	 * Streams the models of a select as their rows come, without remembering them. Before
	 * it ends nothing else can be sent. One statement.
	 * @param select the select, without relations
	 * @param <T> the model
	 * @return the models
	 */
	<T> Flux<T> stream(Select<T> select);

	/**
	 * Counts the models of a select. One statement.
	 * @param select the select
	 * @return the number
	 */
	Mono<Long> count(Select<?> select);

	/**
	 * Tells whether a select has any model. One statement.
	 * @param select the select
	 * @return whether it has
	 */
	Mono<Boolean> exists(Select<?> select);

	/**
	 * Runs a bulk update. One statement. Models that the session has don't notice it;
	 * {@link #refresh} brings them to their rows.
	 * @param update the update
	 * @return the number of rows updated
	 */
	Mono<Long> execute(Update<?> update);

	/**
	 * Runs a bulk delete. One statement. Models that the session has don't notice it;
	 * {@link #detach} forgets them.
	 * @param delete the delete
	 * @return the number of rows deleted
	 */
	Mono<Long> execute(Delete<?> delete);

	/**
	 * Loads what is missing of a model's relations. At most one statement for each.
	 * @param model the model
	 * @param options the relations
	 * @param <T> the model
	 * @return the model
	 */
	<T> Mono<T> load(T model, LoadOptions<? super T> options);

	/**
	 * Loads what is missing of models' relations. At most one statement for each, or a
	 * few where there are too many models for one.
	 * @param models the models
	 * @param options the relations
	 * @param <T> the model
	 * @return the models, in the order given
	 */
	<T> Flux<T> load(Iterable<T> models, LoadOptions<? super T> options);

	/**
	 * Runs work behind a savepoint: if it fails, what it wrote is taken back, in the
	 * database and in what models know of their rows, and the session goes on. What the
	 * application set on models stays set, and is sent by the next flush. What is pending
	 * is flushed before, and what the work left pending after it. Two round trips, and
	 * those of the work. Until it ends, other operations of the session are refused, and
	 * calls of repositories that aren't part of it wait. If it is cancelled, or the
	 * database can't go back, the transaction can only be rolled back.
	 * @param work what it does, with this session
	 * @param <T> what comes of it
	 * @return its result; an error of the work goes out, once all is taken back
	 */
	<T> Mono<T> nested(Function<ModelSession, Mono<T>> work);

	/**
	 * Lets the transaction roll back at its end, without an error if it began with the
	 * session. If it didn't, its commit ends with
	 * {@link InvalidDataAccessApiUsageException}.
	 */
	void setRollbackOnly();

	/**
	 * Runs something once the transaction is committed, not at all if it rolls back.
	 * Where the session began the transaction, its connection is given back before; where
	 * it joined one, Spring holds it until the actions have run. An error goes out to the
	 * caller, but what is committed stays.
	 * @param action what to run; it isn't part of the transaction
	 */
	void afterCommit(Mono<Void> action);

}
