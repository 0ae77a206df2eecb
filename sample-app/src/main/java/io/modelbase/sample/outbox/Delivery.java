package io.modelbase.sample.outbox;

import io.modelbase.sample.model.OutboxMessage;
import reactor.core.publisher.Mono;

/** Brings messages to their recipients. */
@FunctionalInterface
public interface Delivery {

	/**
	 * Delivers a message.
	 * @param message the message, with its recipient
	 * @return completion; after an error the message is delivered later
	 */
	Mono<Void> deliver(OutboxMessage message);

}
