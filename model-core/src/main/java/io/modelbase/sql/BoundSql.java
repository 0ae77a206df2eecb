package io.modelbase.sql;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.r2dbc.core.PreparedOperation;
import org.springframework.r2dbc.core.binding.BindMarker;
import org.springframework.r2dbc.core.binding.BindTarget;

/**
 * SQL with its values, ready to be sent. Nulls are bound with their type, given as a
 * {@link Null}.
 *
 * @since 0.1.0
 */
public final class BoundSql implements PreparedOperation<SqlText> {

	private final SqlText sql;

	private final List<Object> values;

	BoundSql(SqlText sql, List<Object> values) {
		this.sql = sql;
		this.values = values;
	}

	@Override
	public SqlText getSource() {
		return this.sql;
	}

	@Override
	public String toQuery() {
		return this.sql.text();
	}

	/**
	 * Returns the values in the order of the markers, as the driver gets them.
	 * @return the values; a null is a {@link Null}
	 */
	public List<Object> values() {
		return this.values;
	}

	@Override
	public void bindTo(BindTarget target) {
		BindMarker[] markers = this.sql.markers();
		for (int i = 0; i < markers.length; i++) {
			Object value = this.values.get(i);
			if (value instanceof Null empty) {
				markers[i].bindNull(target, empty.type());
			}
			else {
				markers[i].bind(target, value);
			}
		}
	}

	/** Shows the SQL without values. */
	@Override
	public String toString() {
		return this.sql.text();
	}

	/**
	 * Stands for a null of a type.
	 *
	 * @param type the type that the driver is told
	 */
	public record Null(Class<?> type) {

		static Object orValue(@Nullable Object value, Class<?> type) {
			return (value != null) ? value : new Null(type);
		}

	}

}
