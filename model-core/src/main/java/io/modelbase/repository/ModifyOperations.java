package io.modelbase.repository;

import java.util.function.Consumer;

import io.modelbase.ConflictingChangeException;
import io.modelbase.ModelNotFoundException;
import io.modelbase.execution.Retry;
import io.modelbase.load.LoadOptions;
import reactor.core.publisher.Mono;

import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * Changes of a {@link ModelRepository} that lose nothing when others write the same rows.
 *
 * @param <T> the model
 * @param <ID> the type of its id
 * @since 0.1.0
 */
public interface ModifyOperations<T, ID> {

	/**
	 * Saves a model, and again after another write of its row got in the way: then it
	 * reads the row, keeps what was changed in the model, takes over the rest, and saves.
	 * So it does with the rows of {@code @Owned} elements that are loaded. One statement,
	 * and two more for each further run, or more by what the model owns.
	 * @param model the model
	 * @param retry how often
	 * @param <S> the model's own type
	 * @return the model; {@link ConflictingChangeException} if both changed the same
	 * property, unless {@link Retry#lastWins()} was said, and
	 * {@link InvalidDataAccessApiUsageException} within a transaction
	 */
	<S extends T> Mono<S> save(S model, Retry retry);

	/**
	 * Reads a model, changes it and saves it, in one transaction. A model without a
	 * version is locked while it is read, so that no write in between is lost. Two
	 * statements, or one if nothing changed.
	 * @param id the id
	 * @param change changes the model
	 * @return the model as saved; {@link ModelNotFoundException} if there is none
	 */
	default Mono<T> modify(ID id, Consumer<? super T> change) {
		return modify(id, LoadOptions.none(), change);
	}

	/**
	 * Reads a model with relations, changes it and saves it, in one transaction. It is
	 * locked if it has no version, or if the needs say so. Two statements, and more for
	 * the relations.
	 * @param id the id
	 * @param needs the relations that the change reads, for example
	 * {@code Invoice_.Needs.post}
	 * @param change changes the model
	 * @return the model as saved; {@link ModelNotFoundException} if there is none
	 */
	Mono<T> modify(ID id, LoadOptions<? super T> needs, Consumer<? super T> change);

	/**
	 * Reads a model, changes it and saves it, and again on fresh state after others got
	 * in the way.
	 * @param id the id
	 * @param retry how often
	 * @param change changes the model; it may run several times, each time on another
	 * object
	 * @return the model as saved; {@link ModelNotFoundException} if there is none, and
	 * {@link InvalidDataAccessApiUsageException} within a transaction
	 */
	default Mono<T> modify(ID id, Retry retry, Consumer<? super T> change) {
		return modify(id, LoadOptions.none(), retry, change);
	}

	/**
	 * Reads a model with relations, changes it and saves it, and again on fresh state
	 * after others got in the way.
	 * @param id the id
	 * @param needs the relations that the change reads
	 * @param retry how often
	 * @param change changes the model; it may run several times, each time on another
	 * object
	 * @return the model as saved; {@link ModelNotFoundException} if there is none, and
	 * {@link InvalidDataAccessApiUsageException} within a transaction
	 */
	Mono<T> modify(ID id, LoadOptions<? super T> needs, Retry retry, Consumer<? super T> change);

}
