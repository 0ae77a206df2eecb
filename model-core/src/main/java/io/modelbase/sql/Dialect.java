package io.modelbase.sql;

import java.util.Locale;

import io.modelbase.mapping.ModelConfigurationException;
import io.r2dbc.spi.ConnectionFactory;

import org.springframework.data.r2dbc.dialect.R2dbcDialect;

/**
 * What a database can do beyond what Spring Data's {@link R2dbcDialect} tells.
 *
 * @since 0.1.0
 */
public enum Dialect {

	/** H2, embedded or not. */
	H2(Returning.FINAL_TABLE, Returning.FINAL_TABLE, Returning.OLD_TABLE, 100_000),

	/** PostgreSQL. */
	POSTGRESQL(Returning.RETURNING, Returning.RETURNING, Returning.RETURNING, 32_767),

	/** MariaDB from 10.5, through its own driver. */
	MARIADB(Returning.RETURNING, Returning.NOTHING, Returning.RETURNING, 65_535),

	/** MySQL, and MariaDB through MySQL's driver. */
	MYSQL(Returning.GENERATED_KEY, Returning.NOTHING, Returning.NOTHING, 65_535);

	private final Returning onInsert;

	private final Returning onUpdate;

	private final Returning onDelete;

	private final int maxParameters;

	Dialect(Returning onInsert, Returning onUpdate, Returning onDelete, int maxParameters) {
		this.onInsert = onInsert;
		this.onUpdate = onUpdate;
		this.onDelete = onDelete;
		this.maxParameters = maxParameters;
	}

	/**
	 * Finds the dialect of a connection factory by the name of its driver.
	 * @param connectionFactory the connection factory, pooled or not
	 * @return the dialect
	 * @throws ModelConfigurationException if it is a database that models can't live in
	 */
	public static Dialect of(ConnectionFactory connectionFactory) {
		String name = connectionFactory.getMetadata().getName().toLowerCase(Locale.ROOT);
		for (Dialect dialect : values()) {
			if (name.contains(dialect.name().toLowerCase(Locale.ROOT))) {
				return dialect;
			}
		}
		throw new ModelConfigurationException(
				"Models live in H2, PostgreSQL, MariaDB and MySQL; the R2DBC driver at hand calls its database '%s'."
					.formatted(connectionFactory.getMetadata().getName()),
				"Use one of these databases, or remove io.modelbase:model-starter from the application.");
	}

	/**
	 * Returns how an insert gives back what the database filled in.
	 * @return the way
	 */
	public Returning onInsert() {
		return this.onInsert;
	}

	/**
	 * Returns how an update gives back what the database filled in.
	 * @return the way
	 */
	public Returning onUpdate() {
		return this.onUpdate;
	}

	/**
	 * Returns how a delete gives back which rows it deleted.
	 * @return the way
	 */
	public Returning onDelete() {
		return this.onDelete;
	}

	/**
	 * Returns how many values one statement can bind.
	 * @return the number
	 */
	public int maxParameters() {
		return this.maxParameters;
	}

	/**
	 * Returns how many rows one update can usefully write. Where an update can't join a
	 * list of values it compares each row's id with all of them.
	 * @return the number
	 */
	public int maxUpdatedRows() {
		return (this == POSTGRESQL) ? Integer.MAX_VALUE : 100;
	}

	boolean isMySqlFamily() {
		return this == MARIADB || this == MYSQL;
	}

	/** Ways in which a write gives rows back in the same round trip. */
	public enum Returning {

		/** A {@code RETURNING} clause. */
		RETURNING,
		/** {@code SELECT … FROM FINAL TABLE (…)}. */
		FINAL_TABLE,

		/** {@code SELECT … FROM OLD TABLE (…)}. */
		OLD_TABLE,
		/** Only the generated key of a single row, by the driver. */
		GENERATED_KEY,
		/** Nothing but the number of rows. */
		NOTHING

	}

}
