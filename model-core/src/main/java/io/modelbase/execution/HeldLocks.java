package io.modelbase.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import reactor.core.publisher.Mono;

import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;

/**
 * The locks of one transaction: held until it ends, or goes back to a savepoint before.
 */
final class HeldLocks implements TransactionSynchronization {

	/** One for what was locked since each savepoint. */
	private final List<AtomicBoolean> levels = new ArrayList<>(List.of(new AtomicBoolean(true)));

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

	/** Tells whether what is locked now is still locked. */
	synchronized BooleanSupplier held() {
		return this.levels.get(this.levels.size() - 1)::get;
	}

	/** Sets a savepoint, and releases what was locked since. */
	synchronized Runnable savepoint() {
		int level = this.levels.size();
		this.levels.add(new AtomicBoolean(true));
		return () -> release(level);
	}

	private synchronized void release(int level) {
		this.levels.subList(level, this.levels.size()).forEach((held) -> held.set(false));
		this.levels.add(new AtomicBoolean(true));
	}

	@Override
	public Mono<Void> afterCompletion(int status) {
		return Mono.fromRunnable(() -> release(0));
	}

}
