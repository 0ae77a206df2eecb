package io.modelbase.execution;

import java.time.Clock;

import org.springframework.transaction.reactive.TransactionalOperator;

/**
 * How writes are done.
 *
 * @param transactions makes the statements of one call one transaction, joining the one
 * that is there
 * @param clock tells the time for {@code createdAt} and {@code updatedAt}
 * @param batchSize the greatest number of rows that one statement writes
 * @param validator checks models before they are written
 * @since 0.1.0
 */
public record WriteSettings(TransactionalOperator transactions, Clock clock, int batchSize, ModelValidator validator) {

	/** Rows per statement where nothing else is said. */
	public static final int DEFAULT_BATCH_SIZE = 500;

	/**
	 * Checks the batch size.
	 * @param transactions makes the statements of one call one transaction, joining the
	 * one that is there
	 * @param clock tells the time for {@code createdAt} and {@code updatedAt}
	 * @param batchSize the greatest number of rows that one statement writes
	 * @param validator checks models before they are written
	 */
	public WriteSettings {
		if (batchSize < 1) {
			throw new IllegalArgumentException("The batch size is %d; it must be 1 or more.".formatted(batchSize));
		}
	}

	/**
	 * Creates settings with the system's clock, the default batch size and no validation.
	 * @param transactions makes the statements of one call one transaction
	 * @return the settings
	 */
	public static WriteSettings of(TransactionalOperator transactions) {
		return new WriteSettings(transactions, Clock.systemUTC(), DEFAULT_BATCH_SIZE, ModelValidator.NONE);
	}

}
