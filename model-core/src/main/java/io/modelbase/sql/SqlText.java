package io.modelbase.sql;

import org.springframework.r2dbc.core.binding.BindMarker;

/**
 * SQL rendered once, with the markers of its parameters. Shared by all statements of one
 * shape.
 *
 * @param text the SQL
 * @param markers the parameters, in the order of their values
 * @since 0.1.0
 */
public record SqlText(String text, BindMarker[] markers) {

	@Override
	public String toString() {
		return this.text;
	}

}
