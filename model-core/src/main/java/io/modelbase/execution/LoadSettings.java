package io.modelbase.execution;

import org.springframework.util.Assert;

/**
 * How relations are loaded.
 *
 * @param batchSize how many parents one statement loads a relation for, 1 or more
 * @since 0.1.0
 */
public record LoadSettings(int batchSize) {

	/** How many parents one statement loads a relation for unless it is set. */
	public static final int DEFAULT_BATCH_SIZE = 1000;

	/** What holds unless it is set. */
	public static final LoadSettings DEFAULT = new LoadSettings(DEFAULT_BATCH_SIZE);

	/**
	 * Checks the settings.
	 * @param batchSize how many parents one statement loads a relation for, 1 or more
	 */
	public LoadSettings {
		Assert.isTrue(batchSize > 0, "The batch size of loads is 1 or more");
	}

}
