package io.modelbase.sample.outbox;

import io.modelbase.sample.model.OutboxMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Writes messages to the log, where an application would send mail. */
@Component
class LoggingDelivery implements Delivery {

	private static final Logger logger = LoggerFactory.getLogger(LoggingDelivery.class);

	@Override
	public Mono<Void> deliver(OutboxMessage message) {
		return Mono
			.fromRunnable(() -> logger.info("To {}: {}", message.getRecipient().get().getEmail(), message.getText()));
	}

}
