package io.modelbase.sql;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;

import io.modelbase.expression.Condition;
import io.modelbase.query.Lock;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * What a lock changes in a select: only the model's own rows are locked, where the
 * database can tell them from those joined to them.
 *
 * @param dialect what the database can do
 * @param lock the lock, or null if there is none
 */
record LockClause(Dialect dialect, @Nullable Lock lock) {

	/**
	 * Joins what a condition needs. H2 locks the rows of inner joins, not those of outer
	 * ones.
	 */
	void join(Scope scope, Condition<?> condition) {
		if (this.lock != null && this.dialect == Dialect.H2) {
			JoinCollector.optional(scope, condition);
		}
		else {
			JoinCollector.condition(scope, condition);
		}
	}

	/** Appends the clause, the statement's last. */
	void append(SqlBuilder sql, Scope scope) {
		if (this.lock == null) {
			return;
		}
		sql.append(" FOR UPDATE");
		boolean namesTables = this.dialect == Dialect.POSTGRESQL || this.dialect == Dialect.MYSQL;
		if (namesTables && scope.aliases().areQualified()) {
			sql.append(" OF ", scope.alias());
		}
		switch (this.lock.held()) {
			case WAIT -> {
			}
			case WAIT_AT_MOST -> waitAtMost(sql, Objects.requireNonNull(this.lock.time()));
			case FAIL -> sql.append(" NOWAIT");
			case SKIP -> sql.append(" SKIP LOCKED");
		}
	}

	/** The time can't be bound. PostgreSQL has a setting instead of a clause. */
	private void waitAtMost(SqlBuilder sql, Duration time) {
		switch (this.dialect) {
			case H2 -> sql.append(" WAIT ", BigDecimal.valueOf(time.toMillis(), 3).toPlainString());
			case MARIADB -> sql.append(" WAIT ", String.valueOf(time.plusSeconds(1).minusNanos(1).toSeconds()));
			case MYSQL -> throw new InvalidDataAccessApiUsageException(
					"waitAtMost(%s): MySQL can't limit how long one select waits for a lock. Use noWait() or skipLocked(), or set innodb_lock_wait_timeout for all statements of the connection."
						.formatted(time));
			case POSTGRESQL -> {
			}
		}
	}

}
