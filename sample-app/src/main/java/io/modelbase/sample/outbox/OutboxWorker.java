package io.modelbase.sample.outbox;

import io.modelbase.query.Select;
import io.modelbase.sample.model.OutboxMessage;
import io.modelbase.sample.model.OutboxMessage_;
import io.modelbase.session.ModelSessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Delivers what waits in the outbox. Any number of workers may do so at once, in one
 * application or several: what one has taken, the others leave out.
 */
@Component
public class OutboxWorker {

	private static final Logger logger = LoggerFactory.getLogger(OutboxWorker.class);

	private static final int BATCH_SIZE = 20;

	private final ModelSessionFactory sessions;

	private final Delivery delivery;

	public OutboxWorker(ModelSessionFactory sessions, Delivery delivery) {
		this.sessions = sessions;
		this.delivery = delivery;
	}

	/**
	 * Delivers all that waits.
	 * @return how many messages were delivered
	 */
	@Scheduled(cron = "${blog.outbox.cron}")
	public Mono<Long> deliverAll() {
		return deliverNext(BATCH_SIZE).repeat().takeWhile((delivered) -> delivered > 0).reduce(0L, Long::sum);
	}

	// tag::worker[]
	/**
	 * Delivers the next messages in one transaction. They are locked until its end; those
	 * that another worker has locked are left out. If the commit fails, a message that
	 * was delivered is delivered again.
	 * @param limit how many at most
	 * @return how many were delivered
	 */
	public Mono<Long> deliverNext(int limit) {
		Select<OutboxMessage> next = Select.from(OutboxMessage.class)
			.orderBy(OutboxMessage_.id.asc())
			.limit(limit)
			.load(OutboxMessage_.recipient())
			.forUpdate()
			.skipLocked();
		return this.sessions.inTransaction((session) -> session.find(next)
			.concatMap(this::delivered)
			.doOnNext(session::delete) // one DELETE for all, at the end
			.count());
	}
	// end::worker[]

	/** A message that was delivered; one that couldn't be stays in the outbox. */
	private Mono<OutboxMessage> delivered(OutboxMessage message) {
		return this.delivery.deliver(message).thenReturn(message).onErrorResume((error) -> {
			logger.warn("{} was not delivered: {}", message, error.toString());
			return Mono.empty();
		});
	}

}
