package io.modelbase.session;

import io.modelbase.execution.WriteKind;
import reactor.core.publisher.Mono;

/**
 * A hook, declared as a bean, that sees each model of a type that a session wrote once
 * its transaction is committed. It isn't part of the transaction any more.
 *
 * @param <T> the model, or a class or interface that models have
 * @since 0.1.0
 */
@FunctionalInterface
public interface AfterCommit<T> {

	/**
	 * Is called after the commit, once for each model and kind of write.
	 * @param model the model, with what the database filled in
	 * @param kind what was done with its row
	 * @return completion; an error goes out to the caller of the session, but what is
	 * committed stays
	 */
	Mono<Void> afterCommit(T model, WriteKind kind);

}
