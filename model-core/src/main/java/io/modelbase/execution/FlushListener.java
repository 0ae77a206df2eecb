package io.modelbase.execution;

import io.modelbase.ModelBase;
import reactor.core.publisher.Mono;

/**
 * Is told what a unit of work writes. Not API.
 *
 * @since 0.1.0
 */
public interface FlushListener {

	/**
	 * Sees to it that a transaction is open when a statement is sent that has to be in
	 * one.
	 * @param statement the statement
	 * @param <T> what comes
	 * @return its result
	 */
	default <T> Mono<T> begun(Mono<T> statement) {
		return statement;
	}

	/**
	 * Returns whether it wants to be called for each model before a flush.
	 * @return whether it does
	 */
	default boolean seesModels() {
		return false;
	}

	/**
	 * Is called for each model before anything of a flush is sent.
	 * @param model the model
	 * @param kind what will be done with its row
	 * @return completion
	 */
	default Mono<Void> beforeFlush(ModelBase<?> model, WriteKind kind) {
		return Mono.empty();
	}

	/**
	 * Is called for each model that a flush wrote.
	 * @param model the model
	 * @param kind what was done with its row
	 */
	default void flushed(ModelBase<?> model, WriteKind kind) {
	}

}
