package io.modelbase.execution;

import java.time.Duration;
import java.util.function.Supplier;

import reactor.core.publisher.Mono;
import reactor.util.retry.RetryBackoffSpec;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * How often work runs again after others got in its way: an optimistic failure, a
 * deadlock, a lock that wasn't to be had, or a serialization failure, each a
 * {@link ConcurrencyFailureException}. Between the runs it waits, twice as long each
 * time, give or take a half at random. Immutable.
 *
 * @since 0.1.0
 */
public final class Retry {

	private static final Duration FIRST_BACKOFF = Duration.ofMillis(5);

	private static final Duration MAX_BACKOFF = Duration.ofSeconds(1);

	private static final double JITTER = 0.5;

	private final int times;

	private final Duration firstBackoff;

	private final Duration maxBackoff;

	private final boolean lastWins;

	private Retry(int times, Duration firstBackoff, Duration maxBackoff, boolean lastWins) {
		this.times = times;
		this.firstBackoff = firstBackoff;
		this.maxBackoff = maxBackoff;
		this.lastWins = lastWins;
	}

	/**
	 * Runs work again up to some times, first after about 5 ms, at most about 1 s apart.
	 * @param times how often it runs again after its first run, 1 or more
	 * @return the retry
	 * @throws InvalidDataAccessApiUsageException if the number is less than 1
	 */
	public static Retry retry(int times) {
		if (times < 1) {
			throw new InvalidDataAccessApiUsageException(
					"retry(%d) is less than 1. Say how often the work runs again after its first run."
						.formatted(times));
		}
		return new Retry(times, FIRST_BACKOFF, MAX_BACKOFF, false);
	}

	/**
	 * Returns a retry with other waiting times.
	 * @param first how long to wait before the second run
	 * @param max how long to wait at most
	 * @return a new retry
	 */
	public Retry backoff(Duration first, Duration max) {
		return new Retry(this.times, first, max, this.lastWins);
	}

	/**
	 * Returns a retry for which a save wins over another write of the same column, which
	 * is an error otherwise.
	 * @return a new retry
	 */
	public Retry lastWins() {
		return new Retry(this.times, this.firstBackoff, this.maxBackoff, true);
	}

	boolean isLastWins() {
		return this.lastWins;
	}

	/**
	 * Runs work, and again after others got in its way. When the last run fails too, its
	 * own error goes out.
	 * @param method the method that runs it, for the error within a transaction
	 * @param work the work, which begins a transaction of its own
	 * @param <T> what comes of it
	 * @return its result; {@link InvalidDataAccessApiUsageException} within a
	 * transaction, which couldn't be begun again
	 */
	public <T> Mono<T> run(String method, Supplier<Mono<T>> work) {
		return run(method, work, Mono.empty());
	}

	/** Runs work, and before each further run something else. */
	<T> Mono<T> run(String method, Supplier<Mono<T>> work, Mono<?> before) {
		return UnitOfWork.outsideTransaction(method
				+ " runs again in a new transaction, so it can't be called within one. Call it outside, or leave out the retry and let the outermost code retry.",
				() -> Mono.defer(work).retryWhen(backoff().doBeforeRetryAsync((signal) -> before.then())));
	}

	private RetryBackoffSpec backoff() {
		return reactor.util.retry.Retry.backoff(this.times, this.firstBackoff)
			.maxBackoff(this.maxBackoff)
			.jitter(JITTER)
			.filter((error) -> error instanceof ConcurrencyFailureException)
			.onRetryExhaustedThrow((retry, signal) -> signal.failure());
	}

}
