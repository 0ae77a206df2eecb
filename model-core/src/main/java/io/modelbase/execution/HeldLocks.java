package io.modelbase.execution;

import java.util.function.BooleanSupplier;

import reactor.core.publisher.Mono;

import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;

/** The locks of one transaction: held until it ends. */
final class HeldLocks implements TransactionSynchronization, BooleanSupplier {

	private volatile boolean held = true;

	private HeldLocks() {
	}

	/** The ones of a transaction, registered with it on first use. */
	static HeldLocks of(TransactionSynchronizationManager transaction) {
		for (TransactionSynchronization synchronization : transaction.getSynchronizations()) {
			if (synchronization instanceof HeldLocks locks) {
				return locks;
			}
		}
		HeldLocks locks = new HeldLocks();
		transaction.registerSynchronization(locks);
		return locks;
	}

	@Override
	public boolean getAsBoolean() {
		return this.held;
	}

	@Override
	public Mono<Void> afterCompletion(int status) {
		return Mono.fromRunnable(() -> this.held = false);
	}

}
