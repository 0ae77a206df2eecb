package io.modelbase.autoconfigure;

import io.modelbase.execution.FlushMode;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Properties that an application sets under {@code modelbase}.
 *
 * @since 0.1.0
 */
@ConfigurationProperties("modelbase")
public class ModelbaseProperties {

	private final Schema schema = new Schema();

	private final Write write = new Write();

	private final Load load = new Load();

	private final Session session = new Session();

	private final Jackson jackson = new Jackson();

	/** Creates properties with their defaults. */
	public ModelbaseProperties() {
	}

	/**
	 * Returns what is done about tables at start-up.
	 * @return the properties under {@code modelbase.schema}
	 */
	public Schema getSchema() {
		return this.schema;
	}

	/**
	 * Returns how models are written.
	 * @return the properties under {@code modelbase.write}
	 */
	public Write getWrite() {
		return this.write;
	}

	/**
	 * Returns how relations are loaded.
	 * @return the properties under {@code modelbase.load}
	 */
	public Load getLoad() {
		return this.load;
	}

	/**
	 * Returns how sessions behave.
	 * @return the properties under {@code modelbase.session}
	 */
	public Session getSession() {
		return this.session;
	}

	/**
	 * Returns how relations are written as JSON.
	 * @return the properties under {@code modelbase.jackson}
	 */
	public Jackson getJackson() {
		return this.jackson;
	}

	/** What is done about tables at start-up. */
	public static class Schema {

		/**
		 * What is done about the models' tables at start-up.
		 */
		private SchemaMode mode = SchemaMode.NONE;

		/** Creates properties with their defaults. */
		public Schema() {
		}

		/**
		 * Returns what is done about the models' tables at start-up.
		 * @return the mode, {@link SchemaMode#NONE} by default
		 */
		public SchemaMode getMode() {
			return this.mode;
		}

		/**
		 * Sets what is done about the models' tables at start-up.
		 * @param mode the mode
		 */
		public void setMode(SchemaMode mode) {
			this.mode = mode;
		}

	}

	/** What is done about tables at start-up. */
	public enum SchemaMode {

		/** Nothing: migrations own the schema. */
		NONE,
		/** Tables that don't exist are created; those that do are left as they are. */
		CREATE

	}

	/** How models are written. */
	public static class Write {

		/**
		 * Greatest number of rows that one statement writes.
		 */
		private int batchSize = 500;

		/** Creates properties with their defaults. */
		public Write() {
		}

		/**
		 * Returns the greatest number of rows that one statement writes.
		 * @return the number of rows, 500 by default
		 */
		public int getBatchSize() {
			return this.batchSize;
		}

		/**
		 * Sets the greatest number of rows that one statement writes.
		 * @param batchSize the number of rows, 1 or more
		 */
		public void setBatchSize(int batchSize) {
			if (batchSize < 1) {
				throw new InvalidConfigurationPropertyValueException("modelbase.write.batch-size", batchSize,
						"It must be 1 or more.");
			}
			this.batchSize = batchSize;
		}

	}

	/** How relations are loaded. */
	public static class Load {

		/**
		 * Greatest number of models that one statement loads a relation for.
		 */
		private int batchSize = 1000;

		/** Creates properties with their defaults. */
		public Load() {
		}

		/**
		 * Returns the greatest number of models that one statement loads a relation for.
		 * @return the number of models, 1000 by default
		 */
		public int getBatchSize() {
			return this.batchSize;
		}

		/**
		 * Sets the greatest number of models that one statement loads a relation for.
		 * @param batchSize the number of models, 1 or more
		 */
		public void setBatchSize(int batchSize) {
			if (batchSize < 1) {
				throw new InvalidConfigurationPropertyValueException("modelbase.load.batch-size", batchSize,
						"It must be 1 or more.");
			}
			this.batchSize = batchSize;
		}

	}

	/** How sessions behave. */
	public static class Session {

		/**
		 * When sessions send what was added, changed and deleted.
		 */
		private FlushMode flush = FlushMode.AUTO;

		/** Creates properties with their defaults. */
		public Session() {
		}

		/**
		 * Returns when sessions send what was added, changed and deleted.
		 * @return the mode, {@link FlushMode#AUTO} by default
		 */
		public FlushMode getFlush() {
			return this.flush;
		}

		/**
		 * Sets when sessions send what was added, changed and deleted.
		 * @param flush the mode
		 */
		public void setFlush(FlushMode flush) {
			this.flush = flush;
		}

	}

	/** How relations are written as JSON. */
	public static class Jackson {

		/**
		 * Whether a reference that isn't loaded is written as its key. Otherwise it is
		 * left out.
		 */
		private boolean keys;

		/** Creates properties with their defaults. */
		public Jackson() {
		}

		/**
		 * Returns whether a reference that isn't loaded is written as its key.
		 * @return {@code false} by default: it is left out
		 */
		public boolean isKeys() {
			return this.keys;
		}

		/**
		 * Sets whether a reference that isn't loaded is written as its key.
		 * @param keys {@code false} to leave it out
		 */
		public void setKeys(boolean keys) {
			this.keys = keys;
		}

	}

}
