package io.modelbase.execution;

import io.modelbase.mapping.ModelMapping;
import io.r2dbc.spi.R2dbcException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;

/**
 * Says what a database's refusal means for a model, and the cure. The exceptions are
 * Spring's; the database's own message, which may hold row values, is in the cause only.
 */
final class StatementErrors {

	private static final String NOT_NULL = "23502";

	/** A NOT NULL column that an insert leaves out, for which MariaDB has no state. */
	private static final int MARIADB_NO_DEFAULT = 1364;

	private static final String FOREIGN_KEY = "23503";

	/** MariaDB has one state for all constraints, but a code for each. */
	private static final int MARIADB_REFERENCED_ROW = 1451;

	private static final int MARIADB_NO_REFERENCED_ROW = 1452;

	private static final int MARIADB_CHECK = 4025;

	/** PostgreSQL's state, which drivers and Spring take for a lost server. */
	private static final String LOCKED = "55P03";

	/** Neither MariaDB nor MySQL has a state for a lock that wasn't got. */
	private static final int MARIADB_LOCKED = 1205;

	private static final int MYSQL_LOCKED_NO_WAIT = 3572;

	private static final String SERIALIZATION_FAILURE = "40001";

	private static final String DEADLOCK = "40P01";

	private StatementErrors() {
	}

	/**
	 * Explains an error.
	 * @param mapping the model's mapping
	 * @param doing what was done, such as {@code inserted}
	 * @param error the error as Spring's client translated it
	 */
	static Throwable explain(ModelMapping<?> mapping, String doing, Throwable error) {
		if (!(error instanceof DataAccessException)) {
			return error;
		}
		String model = mapping.name() + " was not " + doing + ": ";
		if (error instanceof DuplicateKeyException) {
			return new DuplicateKeyException(model + "another row of " + mapping.table()
					+ " has the same value in a unique column. Choose another value, or handle DuplicateKeyException.",
					error);
		}
		String state = sqlState(error);
		if (state == null) {
			return error;
		}
		return switch (state) {
			case "22001" -> new DataIntegrityViolationException(model
					+ "a value is too long for its column, or a number too large. Limit the property with @Size, @Digits or a field type such as @Str255, or widen the column of "
					+ mapping.table() + ".", error);
			case NOT_NULL, "23000" -> new DataIntegrityViolationException(model + "a constraint of " + mapping.table()
					+ " forbids it; most often a null in a NOT NULL column. Set the property, or give the column a default.",
					error);
			case "22003" -> new DataIntegrityViolationException(model
					+ "a number is out of its column's range. Limit the property with @Min, @Max or @Digits, or widen the column of "
					+ mapping.table() + ".", error);
			case "23513",
					"23514" ->
				new DataIntegrityViolationException(model + "a check constraint of " + mapping.table()
						+ " forbids it. Put the same limit on the property as a Jakarta constraint.", error);
			case FOREIGN_KEY, "23506" -> new DataIntegrityViolationException(
					model + "a foreign key of " + mapping.table()
							+ " or to it has no counterpart. Write or delete the rows in the order of their keys.",
					error);
			case "42703", "42S22",
					"42122" ->
				new InvalidDataAccessResourceUsageException(model + "table " + mapping.table() + others(mapping)
						+ " lacks a column that the model has; it has " + mapping.columnList()
						+ ". Add the column, name it with @Column, or mark the property @Transient.", error);
			case "42P01", "42S02", "42102",
					"42104" ->
				new InvalidDataAccessResourceUsageException(model + "there is no table " + mapping.table()
						+ others(mapping) + ". Create it, name it with @Table, or set modelbase.schema.mode=create.",
						error);
			case LOCKED, "HYT00" -> new CannotAcquireLockException(model
					+ "another transaction holds a lock that this one needs. Try again later, or leave such rows out by forUpdate().skipLocked().",
					error);
			case SERIALIZATION_FAILURE, DEADLOCK -> new CannotAcquireLockException(model
					+ "it and another transaction waited for each other, or changed the same rows, so the database ended this one. Run the transaction again; locking rows in one order, by id for example, makes that rare.",
					error);
			default -> error;
		};
	}

	/**
	 * Returns whether the database ended the transaction, whole on some of them, with
	 * what it refused.
	 * @param error the error
	 * @return {@code true} after a deadlock or a serialization failure
	 */
	static boolean endedTransaction(Throwable error) {
		String state = (error instanceof DataAccessException) ? sqlState(error) : null;
		return SERIALIZATION_FAILURE.equals(state) || DEADLOCK.equals(state);
	}

	/** A statement that crosses relations has more tables than the model's own. */
	private static String others(ModelMapping<?> mapping) {
		return mapping.relations().isEmpty() ? "" : " (or one that a relation leads to)";
	}

	private static @Nullable String sqlState(Throwable error) {
		for (Throwable cause = error; cause != null; cause = cause.getCause()) {
			if (cause instanceof R2dbcException exception) {
				return switch (exception.getErrorCode()) {
					case MARIADB_NO_DEFAULT -> NOT_NULL;
					case MARIADB_REFERENCED_ROW, MARIADB_NO_REFERENCED_ROW -> FOREIGN_KEY;
					case MARIADB_CHECK -> "23514";
					case MARIADB_LOCKED, MYSQL_LOCKED_NO_WAIT -> LOCKED;
					default -> exception.getSqlState();
				};
			}
		}
		return (NestedExceptionUtils.getRootCause(error) instanceof java.sql.SQLException exception)
				? exception.getSQLState() : null;
	}

}
