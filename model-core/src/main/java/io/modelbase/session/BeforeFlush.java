package io.modelbase.session;

import io.modelbase.execution.WriteKind;
import reactor.core.publisher.Mono;

/**
 * A hook, declared as a bean, that sees each model of a type before a session flushes it.
 * It may change models; what it changes is flushed too. It may read through repositories,
 * which then take part in the session. An error stops the flush before anything is sent.
 *
 * @param <T> the model, or a class or interface that models have
 * @since 0.1.0
 */
@FunctionalInterface
public interface BeforeFlush<T> {

	/**
	 * Is called before anything of a flush is sent.
	 * @param model the model
	 * @param kind what will be done with its row
	 * @return completion
	 */
	Mono<Void> beforeFlush(T model, WriteKind kind);

}
