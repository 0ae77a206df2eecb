package io.modelbase.execution;

import io.modelbase.mapping.ModelMapping;
import io.r2dbc.spi.R2dbcException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;
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
					+ "a value is too long for its column. Limit the property with @Size or a field type such as @Str255, or widen the column of "
					+ mapping.table() + ".", error);
			case NOT_NULL, "23000" -> new DataIntegrityViolationException(model + "a constraint of " + mapping.table()
					+ " forbids it; most often a null in a NOT NULL column. Set the property, or give the column a default.",
					error);
			case "23503", "23506" -> new DataIntegrityViolationException(
					model + "a foreign key of " + mapping.table()
							+ " or to it has no counterpart. Write or delete the rows in the order of their keys.",
					error);
			case "42703", "42S22",
					"42122" ->
				new InvalidDataAccessResourceUsageException(model + "table " + mapping.table()
						+ " lacks a column that the model has; it has " + mapping.columnList()
						+ ". Add the column, name it with @Column, or mark the property @Transient.", error);
			case "42P01", "42S02", "42102", "42104" ->
				new InvalidDataAccessResourceUsageException(model + "there is no table " + mapping.table()
						+ ". Create it, name it with @Table, or set modelbase.schema.mode=create.", error);
			default -> error;
		};
	}

	private static @Nullable String sqlState(Throwable error) {
		for (Throwable cause = error; cause != null; cause = cause.getCause()) {
			if (cause instanceof R2dbcException exception) {
				return (exception.getErrorCode() == MARIADB_NO_DEFAULT) ? NOT_NULL : exception.getSqlState();
			}
		}
		return (NestedExceptionUtils.getRootCause(error) instanceof java.sql.SQLException exception)
				? exception.getSQLState() : null;
	}

}
