package io.modelbase.session;

import reactor.core.publisher.Mono;

/**
 * A session that commits when told, and may have several transactions one after another.
 * {@link #flush} opens one when none is open. Between them it holds no connection; reads
 * then use one for each statement.
 *
 * @since 0.1.0
 */
public interface ControlledSession extends ModelSession {

	/**
	 * Flushes and commits, and gives the connection back. Models stay as they are, with
	 * all that was loaded. Sends nothing if no transaction is open and nothing is
	 * pending.
	 * @return completion
	 */
	Mono<Void> commit();

	/**
	 * Rolls back and gives the connection back. Models know of their rows what they knew
	 * before the transaction, and keep what the application set; what was added or
	 * deleted and not committed is forgotten.
	 * @return completion
	 */
	Mono<Void> rollback();

}
