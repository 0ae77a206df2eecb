package io.modelbase.query;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * How a select locks its rows, until the transaction ends, and what it does at a row that
 * another transaction has locked.
 *
 * @param held what is done at a locked row
 * @param time how long to wait for each locked row at most, to the millisecond; null
 * unless {@code held} is {@link Held#WAIT_AT_MOST}
 * @since 0.1.0
 */
public record Lock(Held held, @Nullable Duration time) {

	/** Waits as long as the database does. */
	static final Lock WAITING = new Lock(Held.WAIT, null);

	/** What the databases' settings, an integer of milliseconds, can hold. */
	private static final Duration LONGEST = Duration.ofDays(24);

	/**
	 * Creates a lock.
	 * @param held what is done at a locked row
	 * @param time how long to wait at most, or null
	 * @throws InvalidDataAccessApiUsageException if the time is missing, not needed, or
	 * not between 1 millisecond and 24 days
	 */
	public Lock {
		if ((time != null) != (held == Held.WAIT_AT_MOST)) {
			throw new InvalidDataAccessApiUsageException(
					"A lock has a time if it waits at most so long, and only then; %s with %s was given. Use Select.forUpdate() and its refinements."
						.formatted(held, time));
		}
		if (time != null && (time.compareTo(Duration.ofMillis(1)) < 0 || time.compareTo(LONGEST) > 0)) {
			throw new InvalidDataAccessApiUsageException(
					"waitAtMost(%s) is not between 1 millisecond and 24 days. Call noWait() to wait for nothing, or leave it out to wait as long as the database does."
						.formatted(time));
		}
	}

	/**
	 * Shows the lock.
	 * @return for example {@code for update skip locked}
	 */
	@Override
	public String toString() {
		return switch (this.held) {
			case WAIT -> "for update";
			case WAIT_AT_MOST -> "for update wait at most " + this.time;
			case FAIL -> "for update no wait";
			case SKIP -> "for update skip locked";
		};
	}

	/**
	 * What is done at a row that another transaction has locked.
	 *
	 * @since 0.1.0
	 */
	public enum Held {

		/** Wait for as long as the database does. */
		WAIT,
		/** Wait for some time, then fail. */
		WAIT_AT_MOST,
		/** Fail at once. */
		FAIL,
		/** Leave the row out. */
		SKIP

	}

}
